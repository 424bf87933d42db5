package io.duepath.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace(Duration.ofSeconds(30), 1_000);

    @Test
    void waitsForAWhileWhateverComes() {
        assertThat(pace.isTooSlow(0, Duration.ofSeconds(30))).isFalse();
        assertThat(pace.isTooSlow(0, Duration.ofSeconds(30).plusNanos(1))).isTrue();
    }

    @Test
    void waitsLongerForMoreBytesAndNotForATrickle() {
        assertThat(pace.isTooSlow(60_000, Duration.ofSeconds(90))).isFalse();
        assertThat(pace.isTooSlow(60_000, Duration.ofSeconds(91))).isTrue();
        assertThat(pace.isTooSlow(40, Duration.ofSeconds(40))).isTrue();
    }

    @Test
    void letsALongStreamTakeItsTime() {
        assertThat(pace.isTooSlow(1_000_000_000, Duration.ofDays(11))).isFalse();
    }

    @Test
    void isNeverNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(Duration.ofSeconds(1), 0));
    }
}
