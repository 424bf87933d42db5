package io.duepath.notifier.kafka;

import io.duepath.model.Message;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.MessageTypes;
import io.duepath.notifier.contact.Emitted;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Puts messages into envelopes whose ids follow from command and type, and hands them to their sink, keyed by customer. */
final class Emitter {

    private static final URI SOURCE = URI.create("/duepath/notifier");

    private final ProcessorContext<byte[], byte[]> context;
    private final NotifierMetrics metrics;

    Emitter(ProcessorContext<byte[], byte[]> context, NotifierMetrics metrics) {
        this.context = context;
        this.metrics = metrics;
    }

    void emit(Emitted emitted, long timestamp) {
        Message message = emitted.message();
        String type = MessageTypes.of(message.getClass()).name();
        String id = DerivedId.of(idParts(type, emitted));
        Envelope<Message> envelope =
                Envelope.of(id, SOURCE, emitted.date(), message).causedBy(emitted.causationId(), emitted.traceParent());
        Headers headers = new RecordHeaders();
        byte[] value = CloudEventFormat.write(envelope, headers);
        byte[] key = emitted.customerId().value().getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(key, value, timestamp, headers), Destinations.sink(emitted.destination()));
        if (message instanceof ContactEnded ended) {
            metrics.ended(context.taskId().partition(), ended);
        } else if (message instanceof ContactRefined refined) {
            metrics.refined(refined);
        }
    }

    private static String[] idParts(String type, Emitted emitted) {
        return Stream.concat(Stream.of(type, emitted.commandId().value()), emitted.idParts().stream())
                .toArray(String[]::new);
    }
}
