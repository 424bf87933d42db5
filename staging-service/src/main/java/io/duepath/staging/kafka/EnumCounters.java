package io.duepath.staging.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** One counter for each constant of an enum, all there from the start at 0, so that rates work from the first event. */
final class EnumCounters<E extends Enum<E>> {

    private final Map<E, Counter> counters;

    EnumCounters(MeterRegistry meters, Class<E> kind, String name, String tag, Tags more, String description) {
        counters = new EnumMap<>(kind);
        for (E constant : kind.getEnumConstants()) {
            Counter counter = Counter.builder(name)
                    .tags(more.and(tag, constant.toString()))
                    .description(description)
                    .register(meters);
            counters.put(constant, counter);
        }
    }

    void increment(E constant) {
        Objects.requireNonNull(counters.get(constant)).increment();
    }
}
