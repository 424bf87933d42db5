package io.duepath.notifier.kafka;

import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.notifier.contact.Cause;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Feeds receipts, keyed by customer, to the contact desk. */
final class ReceiptProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private final NotifierParts parts;
    private Customers customers;
    private Moments moments;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    ReceiptProcessor(NotifierParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        customers = new Customers(context, parts.metrics());
        moments = new Moments(context, parts.clock());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Envelope<?> envelope = CloudEventFormat.read(record.headers(), record.value());
        DeliveryReceipt receipt = (DeliveryReceipt) envelope.data();
        Cause cause = new Cause(envelope.id(), envelope.traceParent());
        customers.handle(
                receipt.customerId(),
                record.timestamp(),
                state -> parts.desk().receive(state, receipt, cause, moments.now()));
    }
}
