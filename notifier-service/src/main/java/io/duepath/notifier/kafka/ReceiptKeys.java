package io.duepath.notifier.kafka;

import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.UndecodableException;
import io.duepath.notifier.contact.Note;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys receipts by the customer in their data, whatever key and partition a gateway chose, and leaves out the free text,
 * which nobody needs and which may be personal. What is no receipt is counted and named by its place.
 */
final class ReceiptKeys implements Processor<byte[], byte[], byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptKeys.class);

    private final NotifierMetrics metrics;
    private ProcessorContext<byte[], byte[]> context;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    ReceiptKeys(NotifierMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> taskContext) {
        context = taskContext;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            Envelope<?> envelope = CloudEventFormat.read(record.headers(), record.value());
            if (envelope.data() instanceof DeliveryReceipt receipt) {
                forward(record, envelope, receipt);
            } else {
                unreadable();
            }
        } catch (UndecodableException e) {
            unreadable();
        }
    }

    private void forward(Record<byte[], byte[]> record, Envelope<?> envelope, DeliveryReceipt receipt) {
        DeliveryReceipt plain = new DeliveryReceipt(
                receipt.commandId(), receipt.customerId(), receipt.channel(), receipt.outcome(), receipt.at(), null);
        Headers headers = new RecordHeaders();
        byte[] value = CloudEventFormat.write(
                new Envelope<>(
                        envelope.id(),
                        envelope.source(),
                        envelope.time(),
                        envelope.causationId(),
                        envelope.traceParent(),
                        plain),
                headers);
        byte[] key = receipt.customerId().value().getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(key, value, record.timestamp(), headers));
    }

    private void unreadable() {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        LOG.error("Unreadable receipt at {}-{} offset {}", at.topic(), at.partition(), at.offset());
        metrics.noted(Note.RECEIPT_UNREADABLE);
    }
}
