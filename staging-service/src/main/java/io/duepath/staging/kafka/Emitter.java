package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.model.wire.Envelope;
import java.net.URI;
import java.time.LocalDate;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends what follows from one cause to the sinks of its topics. */
final class Emitter {

    private static final URI SOURCE = URI.create("/duepath/staging");

    private final ProcessorContext<String, Envelope<Message>> context;
    private final StagingMetrics metrics;

    Emitter(ProcessorContext<String, Envelope<Message>> context, StagingMetrics metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    /** What all messages of one cause share. {@code timestamp} is the publish time of its record. */
    record Cause(String eventId, @Nullable String trace, LocalDate date, long timestamp) {}

    void emit(Message message, String loanId, Cause cause) {
        Outlet outlet = Outlet.of(message, loanId, cause.eventId());
        Envelope<Message> envelope =
                Envelope.of(outlet.eventId(), SOURCE, cause.date(), message).causedBy(cause.eventId(), cause.trace());
        context.forward(
                new Record<>(outlet.key(), envelope, cause.timestamp(), new RecordHeaders()),
                StagingTopology.sink(outlet.topic()));
        metrics.emitted(message, context.currentSystemTimeMs() - cause.timestamp());
    }
}
