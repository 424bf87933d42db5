package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A time in which the person must be left alone, from {@code from} up to {@code until}; null: without an end. */
public record Blackout(String fact, Instant from, @Nullable Instant until) {

    public Blackout {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(from, "from");
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
