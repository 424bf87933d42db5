package io.duepath.staging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final long MILLI = 1_000_000;

    private final AtomicLong clock = new AtomicLong(MILLI);
    private final Turns turns = new Turns(new Turns.Bounds(10_000, 50 * MILLI, clock::get));

    @Test
    void aTurnIsFiveTimesAsLongWhileNoFactsCome() {
        Slice turn = begun();
        pass(249);
        assertThat(turn.hasRoom()).isTrue();
        pass(1);
        assertThat(turn.hasRoom()).isFalse();
    }

    @Test
    void theThreadHasABreathBetweenTwoTurnsHoweverManyTasksAsk() {
        begun();
        pass(250);
        assertThat(turns.ofRolls()).as("one task").isNull();
        pass(1);
        assertThat(turns.ofRolls()).as("another").isNull();
        pass(1);
        assertThat(turns.ofRolls()).isNotNull();
    }

    @Test
    void theBreathCountsFromWhenATurnReallyEnded() {
        begun();
        pass(260);
        turns.stopped();
        assertThat(turns.ofRolls()).isNull();
        pass(2);
        assertThat(turns.ofRolls()).isNotNull();
    }

    @Test
    void allTasksOfAThreadShareOneTurn() {
        turns.fact();
        Slice first = begun();
        pass(30);
        Slice second = Objects.requireNonNull(turns.ofRolls());
        pass(19);
        assertThat(first.hasRoom()).isTrue();
        assertThat(second.hasRoom()).isTrue();
        pass(1);
        assertThat(first.hasRoom()).isFalse();
        assertThat(second.hasRoom()).isFalse();
    }

    @Test
    void factsThatKeepComingHaveATurnAsLongAsThatOfRolls() {
        turns.fact();
        begun();
        pass(50);
        for (int i = 0; i < 5; i++) {
            turns.fact();
            for (int task = 0; task < 3; task++) {
                assertThat(turns.ofRolls())
                        .as("task %d, %d ms after the turn of rolls", task, 10 * i)
                        .isNull();
            }
            pass(10);
        }
        turns.fact();
        assertThat(turns.ofRolls()).isNotNull();
    }

    @Test
    void theTurnOfFactsEndsWithTheFacts() {
        turns.fact();
        begun();
        pass(50);
        turns.fact();
        pass(14);
        assertThat(turns.ofRolls()).isNull();
        pass(1);
        assertThat(turns.ofRolls()).isNotNull();
    }

    @Test
    void factsThatCameBeforeATurnOfRollsAreWaitedForAfterIt() {
        turns.fact();
        pass(10);
        begun();
        pass(50);
        assertThat(turns.ofRolls()).isNull();
        pass(14);
        assertThat(turns.ofRolls()).isNull();
        pass(1);
        assertThat(turns.ofRolls()).as("none came").isNotNull();
        pass(52);
        assertThat(turns.ofRolls()).as("nor did any before this turn").isNotNull();
    }

    @Test
    void factsOfTheLastHalfSecondKeepTurnsShort() {
        turns.fact();
        pass(499);
        Slice soon = begun();
        pass(50);
        assertThat(soon.hasRoom()).isFalse();
    }

    @Test
    void olderFactsDoNot() {
        turns.fact();
        pass(500);
        Slice later = begun();
        pass(50);
        assertThat(later.hasRoom()).isTrue();
    }

    @Test
    void theTurnOfFactsIsNoLongerAfterALongTurnOfRolls() {
        begun();
        pass(250);
        for (int i = 0; i < 5; i++) {
            turns.fact();
            assertThat(turns.ofRolls()).isNull();
            pass(10);
        }
        turns.fact();
        assertThat(turns.ofRolls()).isNotNull();
    }

    @Test
    void theTurnOfFactsCountsFromTheFirstOfThemWhateverLiesBetween() {
        turns.fact();
        begun();
        pass(50);
        turns.stopped();
        pass(30);
        for (int i = 0; i < 5; i++) {
            turns.fact();
            assertThat(turns.ofRolls()).isNull();
            pass(10);
        }
        turns.fact();
        assertThat(turns.ofRolls()).isNotNull();
    }

    @Test
    void aNewRollBeginsAtOnceAndSharesTheTurnThatGoesOn() {
        turns.fact();
        begun();
        pass(50);
        turns.fact();
        Slice begun = turns.ofNewRoll();
        pass(49);
        Slice shared = turns.ofNewRoll();
        assertThat(shared.hasRoom()).isTrue();
        pass(1);
        assertThat(begun.hasRoom()).isFalse();
        assertThat(shared.hasRoom()).isFalse();
    }

    private Slice begun() {
        return Objects.requireNonNull(turns.ofRolls());
    }

    private void pass(int millis) {
        clock.addAndGet(millis * MILLI);
    }
}
