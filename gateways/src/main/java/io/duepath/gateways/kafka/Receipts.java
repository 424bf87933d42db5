package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Handed;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Reports what became of orders, to delivery-receipts. A report is written when {@link #write} returns. */
public final class Receipts {

    private static final URI SOURCE = URI.create("/duepath/gateways");
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 60;

    private final KafkaTemplate<String, byte[]> kafka;
    private final InstantSource clock;

    /** Writes with a template whose producer waits for all replicas. */
    public Receipts(KafkaTemplate<String, byte[]> kafka, InstantSource clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * Reports; a report without outcome says nothing and is not written.
     *
     * @throws IllegalStateException if the broker does not acknowledge: the order will be looked at again
     */
    public void write(ChannelCommand order, Channel channel, Handed handed) {
        if (handed.outcome() == null) {
            return;
        }
        var receipt = new DeliveryReceipt(
                order.commandId(), order.customerId(), channel, handed.outcome(), clock.instant(), handed.detail());
        String id = DerivedId.of(
                order.commandId().value(), handed.outcome().toString(), Objects.requireNonNull(handed.detail()));
        var event = new Envelope<>(
                id,
                SOURCE,
                receipt.at().atOffset(ZoneOffset.UTC),
                order.commandId().value(),
                null,
                receipt);
        var record = new ProducerRecord<String, byte[]>(
                Topics.DELIVERY_RECEIPTS.name(), null, order.customerId().value(), null);
        byte[] value = CloudEventFormat.write(event, record.headers());
        try {
            kafka.send(new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers()))
                    .get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reporting", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a receipt was not acknowledged", e);
        }
    }
}
