package io.duepath.notifier.kafka;

import io.duepath.model.event.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** How long commands wait from their arrival to their release: for their roll, and for the hours the gate keeps to. */
final class ReleaseDelay {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofHours(12),
        Duration.ofDays(1),
        Duration.ofDays(3),
        Duration.ofDays(7)
    };

    private final Map<Channel, Timer> timers = new EnumMap<>(Channel.class);

    ReleaseDelay(MeterRegistry registry, String name) {
        for (Channel channel : Channel.values()) {
            Timer timer = Timer.builder(name)
                    .tag("channel", channel.toString())
                    .serviceLevelObjectives(BOUNDS)
                    .description("From the arrival of a command to its release")
                    .register(registry);
            timers.put(channel, timer);
        }
    }

    void record(Channel channel, Duration waited) {
        Objects.requireNonNull(timers.get(channel)).record(waited);
    }
}
