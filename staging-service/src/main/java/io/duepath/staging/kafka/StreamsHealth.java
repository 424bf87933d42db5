package io.duepath.staging.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Ready while every assigned partition is restored and read, and no business date has waited longer than the limit for
 * its roll to complete.
 */
public final class StreamsHealth implements HealthIndicator {

    private final StagingStreams streams;
    private final Portfolio portfolio;
    private final Duration rollLimit;
    private final Clock clock;

    public StreamsHealth(StagingStreams streams, Portfolio portfolio, Duration rollLimit, Clock clock) {
        this.streams = streams;
        this.portfolio = portfolio;
        this.rollLimit = rollLimit;
        this.clock = clock;
    }

    @Override
    public Health health() {
        KafkaStreams.State state = streams.client().map(KafkaStreams::state).orElse(null);
        return of(state, portfolio.rollingSince(), clock.instant(), rollLimit);
    }

    /**
     * @param state of Kafka Streams; null before the broker was reached
     * @param rollingSince when the oldest business date was published whose roll is not complete
     */
    static Health of(KafkaStreams.@Nullable State state, OptionalLong rollingSince, Instant now, Duration limit) {
        if (state != KafkaStreams.State.RUNNING) {
            String words = state == null ? "waiting for Kafka" : state.name();
            return Health.outOfService().withDetail("streams", words).build();
        }
        if (rollingSince.isPresent()) {
            Duration behind = Duration.between(Instant.ofEpochMilli(rollingSince.getAsLong()), now);
            if (behind.compareTo(limit) > 0) {
                return Health.outOfService()
                        .withDetail("streams", "rolling a business date")
                        .withDetail("behind", behind.toString())
                        .build();
            }
        }
        return Health.up().build();
    }
}
