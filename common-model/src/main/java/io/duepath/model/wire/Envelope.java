package io.duepath.model.wire;

import io.duepath.model.Message;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message with its CloudEvents attributes. The type follows from the data.
 *
 * @param id unique within {@code source}; derived from the cause for everything DuePath emits
 * @param source who says it: the sender's for facts, {@code /duepath/<service>} for what we emit
 * @param time the business date at 00:00Z for facts and what follows from them; never the moment of processing
 * @param causationId the id of the event that caused this one, if any
 * @param traceParent the W3C trace context, if any
 * @param data the message
 */
public record Envelope<M extends Message>(
        String id,
        URI source,
        OffsetDateTime time,
        @Nullable String causationId,
        @Nullable String traceParent,
        M data) {

    public Envelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(data, "data");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("id must not be empty");
        }
    }

    /** An event dated by a business date, without cause or trace. */
    public static <M extends Message> Envelope<M> of(String id, URI source, LocalDate date, M data) {
        return new Envelope<>(id, source, date.atStartOfDay().atOffset(ZoneOffset.UTC), null, null, data);
    }

    /** The same event with the event that caused it and its trace context. */
    public Envelope<M> causedBy(@Nullable String cause, @Nullable String trace) {
        return new Envelope<>(id, source, time, cause, trace, data);
    }

    /** The type of its data. */
    public MessageType<?> type() {
        return MessageTypes.of(data.getClass());
    }
}
