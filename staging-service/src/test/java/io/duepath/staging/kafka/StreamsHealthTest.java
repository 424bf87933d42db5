package io.duepath.staging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class StreamsHealthTest {

    private static final Instant NOW = Instant.parse("2026-01-10T00:20:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(15);

    @Test
    void isReadyWhenNothingIsRolling() {
        assertThat(status(State.RUNNING, OptionalLong.empty())).isEqualTo(Status.UP);
    }

    @Test
    void isReadyWhileARollTakesItsTime() {
        assertThat(status(State.RUNNING, since(LIMIT))).isEqualTo(Status.UP);
    }

    @Test
    void isNotReadyOnceARollTakesLongerThanTheLimit() {
        Health health = StreamsHealth.of(State.RUNNING, since(LIMIT.plusMillis(1)), NOW, LIMIT);
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails()).containsEntry("behind", "PT15M0.001S");
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "RUNNING", mode = EnumSource.Mode.EXCLUDE)
    void isNotReadyUnlessEveryPartitionIsRestored(State state) {
        assertThat(status(state, OptionalLong.empty())).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void isNotReadyBeforeKafkaWasReached() {
        assertThat(status(null, OptionalLong.empty())).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private static OptionalLong since(Duration ago) {
        return OptionalLong.of(NOW.minus(ago).toEpochMilli());
    }

    private static Status status(State state, OptionalLong rollingSince) {
        return StreamsHealth.of(state, rollingSince, NOW, LIMIT).getStatus();
    }
}
