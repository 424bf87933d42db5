package io.duepath.model.fault;

import io.duepath.model.Message;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event that ingest refused, with all its problems. {@code original} holds the bytes as received, encrypted, in
 * Base64.
 */
public record Rejected(
        String source,
        @Nullable String eventId,
        @Nullable String eventType,
        Origin origin,
        List<Problem> problems,
        Instant receivedAt,
        @Nullable String original)
        implements Message {

    public Rejected {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(receivedAt, "receivedAt");
        problems = problems == null ? List.of() : List.copyOf(problems);
    }
}
