package io.duepath.notifier.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeferredAgesTest {

    private static final Instant EARLY = Instant.parse("2026-01-31T08:00:10Z");
    private static final Instant LATE = Instant.parse("2026-01-31T09:30:00Z");

    private final DeferredAges ages = new DeferredAges();

    @Test
    void knowsTheOldestToTheMinute() {
        ages.add(LATE, 1);
        ages.add(EARLY, 1);
        ages.add(EARLY.plusSeconds(40), 1);

        assertThat(ages.count()).isEqualTo(3);
        assertThat(ages.oldest()).hasValue(Instant.parse("2026-01-31T08:00:00Z").toEpochMilli());
    }

    @Test
    void goesOnToTheNextWhenTheOldestIsDone() {
        ages.add(EARLY, 1);
        ages.add(LATE, 1);
        ages.add(EARLY, -1);

        assertThat(ages.count()).isEqualTo(1);
        assertThat(ages.oldest()).hasValue(LATE.toEpochMilli());
    }

    @Test
    void hasNoOldestWhenNothingIsPutOff() {
        ages.add(EARLY, 1);
        ages.add(EARLY, -1);

        assertThat(ages.oldest()).isEmpty();
    }
}
