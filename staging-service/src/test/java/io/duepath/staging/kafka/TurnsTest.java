package io.duepath.staging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final AtomicLong clock = new AtomicLong(1_000);
    private final Turns turns = new Turns(new Turns.Bounds(10_000, 50, clock::get));

    @Test
    void rollsHaveAllTheTimeWhileNoFactsCome() {
        for (int i = 0; i < 10; i++) {
            assertThat(turns.ofRolls()).isNotNull();
            clock.addAndGet(60);
        }
    }

    @Test
    void allTasksOfAThreadShareOneTurn() {
        Slice first = Objects.requireNonNull(turns.ofRolls());
        clock.addAndGet(30);
        Slice second = Objects.requireNonNull(turns.ofRolls());
        clock.addAndGet(19);
        assertThat(first.hasRoom()).isTrue();
        assertThat(second.hasRoom()).isTrue();
        clock.addAndGet(1);
        assertThat(first.hasRoom()).isFalse();
        assertThat(second.hasRoom()).isFalse();
    }

    @Test
    void factsThatKeepComingHaveATurnAsLongAsThatOfRolls() {
        assertThat(turns.ofRolls()).isNotNull();
        clock.addAndGet(50);
        for (int i = 0; i < 5; i++) {
            turns.fact();
            assertThat(turns.ofRolls()).as("%d after the turn of rolls", 10 * i).isNull();
            clock.addAndGet(10);
        }
        turns.fact();
        assertThat(turns.ofRolls()).isNotNull();
    }

    @Test
    void theTurnOfFactsEndsWithTheFacts() {
        assertThat(turns.ofRolls()).isNotNull();
        clock.addAndGet(50);
        turns.fact();
        assertThat(turns.ofRolls()).isNull();
        clock.addAndGet(10);
        assertThat(turns.ofRolls()).isNotNull();
    }

    @Test
    void aNewRollBeginsAtOnceAndSharesTheTurnThatGoesOn() {
        assertThat(turns.ofRolls()).isNotNull();
        clock.addAndGet(50);
        turns.fact();
        Slice begun = turns.ofNewRoll();
        clock.addAndGet(49);
        Slice shared = turns.ofNewRoll();
        assertThat(shared.hasRoom()).isTrue();
        clock.addAndGet(1);
        assertThat(begun.hasRoom()).isFalse();
        assertThat(shared.hasRoom()).isFalse();
    }
}
