package io.duepath.notifier.kafka;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready while Kafka Streams runs with its partitions. */
public final class StreamsHealth implements HealthIndicator {

    private final NotifierStreams streams;

    public StreamsHealth(NotifierStreams streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        return streams.ready() ? Health.up().build() : Health.outOfService().build();
    }
}
