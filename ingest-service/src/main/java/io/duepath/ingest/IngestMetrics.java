package io.duepath.ingest;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.RejectionReason;
import io.duepath.ingest.domain.Tally;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The meters of ingest. For each door, {@code received = accepted + rejected}; an event with several problems counts
 * once, under its first reason. Alert when {@code unacknowledged} grows: the broker is silent, and senders are told to
 * come again.
 */
class IngestMetrics implements Tally {

    private final Map<Door, Counters> doors = new EnumMap<>(Door.class);

    private record Counters(
            Counter received,
            Counter accepted,
            Counter unacknowledged,
            Counter passedOver,
            Map<String, Counter> rejected) {}

    IngestMetrics(MeterRegistry meters) {
        for (Door door : Door.values()) {
            doors.put(door, counters(door, meters));
        }
    }

    @Override
    public void answered(Door door, IntakeResult result) {
        Counters counters = of(door);
        counters.received().increment();
        if (result.problems().isEmpty()) {
            counters.accepted().increment();
        } else {
            Counter reason = counters.rejected().get(result.problems().get(0).code());
            if (reason == null) {
                throw new IllegalArgumentException("a code outside the closed list");
            }
            reason.increment();
        }
    }

    @Override
    public void passedOver(Door door) {
        of(door).passedOver().increment();
    }

    @Override
    public void unacknowledged(Door door) {
        of(door).unacknowledged().increment();
    }

    private Counters of(Door door) {
        Counters counters = doors.get(door);
        if (counters == null) {
            throw new IllegalStateException("every door has counters");
        }
        return counters;
    }

    private static Counters counters(Door door, MeterRegistry meters) {
        Function<RejectionReason, Counter> rejected = reason -> Counter.builder("duepath.ingest.rejected")
                .description("Events refused, by the first reason")
                .tag("door", door.toString())
                .tag("reason", reason.toString())
                .register(meters);
        return new Counters(
                counter("received", "Events answered", door, meters),
                counter("accepted", "Events taken, ticks and their repeats included", door, meters),
                counter("unacknowledged", "Events the broker gave no answer for; not received", door, meters),
                counter("passed.over", "Messages of our own services that are for others; not received", door, meters),
                Arrays.stream(RejectionReason.values())
                        .collect(Collectors.toUnmodifiableMap(RejectionReason::toString, rejected)));
    }

    private static Counter counter(String name, String description, Door door, MeterRegistry meters) {
        return Counter.builder("duepath.ingest." + name)
                .description(description)
                .tag("door", door.toString())
                .register(meters);
    }
}
