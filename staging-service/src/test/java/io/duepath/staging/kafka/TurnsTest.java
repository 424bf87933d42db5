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
    void rollsHaveAllTheTimeWhileNoFactsCome() {
        for (int i = 0; i < 10; i++) {
            assertThat(turns.ofRolls()).isNotNull();
            pass(60);
        }
    }

    @Test
    void allTasksOfAThreadShareOneTurn() {
        Slice first = Objects.requireNonNull(turns.ofRolls());
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
        assertThat(turns.ofRolls()).isNotNull();
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
        assertThat(turns.ofRolls()).isNotNull();
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
        assertThat(turns.ofRolls()).isNotNull();
        pass(50);
        assertThat(turns.ofRolls()).isNull();
        pass(14);
        assertThat(turns.ofRolls()).isNull();
        pass(1);
        assertThat(turns.ofRolls()).as("none came").isNotNull();
        pass(50);
        assertThat(turns.ofRolls()).as("nor did any before this turn").isNotNull();
    }

    @Test
    void aNewRollBeginsAtOnceAndSharesTheTurnThatGoesOn() {
        assertThat(turns.ofRolls()).isNotNull();
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

    private void pass(int millis) {
        clock.addAndGet(millis * MILLI);
    }
}
