package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Progress;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Reports what became of orders, to delivery-receipts. The same words twice are the same receipt, id and all. */
final class Receipts {

    private static final URI SOURCE = URI.create("/duepath/gateways");

    private final Writing writing;
    private final GatewayMetrics metrics;

    Receipts(Writing writing, GatewayMetrics metrics) {
        this.writing = writing;
        this.metrics = metrics;
    }

    /**
     * Reports the end of an order.
     *
     * @throws UnwrittenException if the broker does not acknowledge: the order will be looked at again
     */
    void write(Progress ended) {
        write(new DeliveryReceipt(
                ended.commandId(),
                ended.customerId(),
                ended.channel(),
                Objects.requireNonNull(ended.outcome()),
                ended.at(),
                ended.detail()));
    }

    /** Reports something about an order. */
    void write(DeliveryReceipt receipt) {
        String command = receipt.commandId().value();
        Channel channel = receipt.channel();
        ReceiptOutcome outcome = receipt.outcome();
        var event = new Envelope<>(
                DerivedId.of(
                        command,
                        channel.toString(),
                        outcome.toString(),
                        receipt.at().toString()),
                SOURCE,
                receipt.at().atOffset(ZoneOffset.UTC),
                command,
                null,
                receipt);
        var headers = new ProducerRecord<String, byte[]>(Topics.DELIVERY_RECEIPTS.name(), null).headers();
        byte[] value = CloudEventFormat.write(event, headers);
        writing.write(new ProducerRecord<>(
                Topics.DELIVERY_RECEIPTS.name(), null, receipt.customerId().value(), value, headers));
        metrics.receipt(channel, outcome);
    }
}
