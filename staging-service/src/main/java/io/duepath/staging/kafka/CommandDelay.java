package io.duepath.staging.kafka;

import io.duepath.model.command.Action;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How long after the event that caused it a command goes out: from the publish time of the fact or business date in
 * loan-events to the moment staging orders the step. Milliseconds for a fact, the length of a roll for a date; a log that
 * is replayed shows its age.
 */
final class CommandDelay {

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofHours(2),
        Duration.ofHours(12)
    };

    private final Map<Action, Timer> timers = new EnumMap<>(Action.class);

    CommandDelay(MeterRegistry meters, String name) {
        for (Action action : Action.values()) {
            Timer timer = Timer.builder(name)
                    .tag("action", action.toString())
                    .serviceLevelObjectives(BOUNDS)
                    .description("From the publishing of the event that caused it to the command")
                    .register(meters);
            timers.put(action, timer);
        }
    }

    void record(Action action, long millis) {
        Objects.requireNonNull(timers.get(action)).record(Duration.ofMillis(Math.max(0, millis)));
    }
}
