package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Carrier;
import io.duepath.gateways.delivery.Handed;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.event.Channel;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.UndecodableException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListener;

/**
 * Takes the orders of one channel, hands each over once and reports. An order is forgotten only after its report is
 * written; a crash between handing over and reporting hands it over again. While the other side cannot be reached the
 * order waits, until it expires.
 */
final class Gateway<C extends ChannelCommand>
        implements MessageListener<String, byte[]>, ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Class<C> orders;
    private final Channel channel;
    private final Function<C, LocalDate> expiry;
    private final Carrier<C> carrier;
    private final Receipts receipts;
    private final Done done;
    private final InstantSource clock;
    private final RetryTemplate retry;
    private final MeterRegistry meters;

    Gateway(
            Class<C> orders,
            Channel channel,
            Function<C, LocalDate> expiry,
            Carrier<C> carrier,
            Receipts receipts,
            Done done,
            InstantSource clock,
            int attempts,
            Duration retryAfter,
            MeterRegistry meters) {
        this.orders = orders;
        this.channel = channel;
        this.expiry = expiry;
        this.carrier = carrier;
        this.receipts = receipts;
        this.done = done;
        this.clock = clock;
        this.meters = meters;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(attempts - 1L)
                .delay(retryAfter)
                .includes(FailedForNow.class)
                .build());
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        done.readBack();
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        Object data;
        try {
            data = CloudEventFormat.read(record.headers(), record.value()).data();
        } catch (UndecodableException e) {
            LOG.error("Record {}-{}@{} is no order", record.topic(), record.partition(), record.offset());
            count("undecodable");
            return;
        }
        if (!orders.isInstance(data)) {
            return;
        }
        C order = orders.cast(data);
        String id = order.commandId().value();
        if (done.contains(id)) {
            count("repeated");
            return;
        }
        Handed handed = isExpired(order) ? Handed.with(ReceiptOutcome.FAILED_PERMANENT, "expired") : handOver(order);
        receipts.write(order, channel, handed);
        done.add(id);
        count(handed.outcome() == null ? "handed-over" : handed.outcome().toString());
    }

    private boolean isExpired(C order) {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().isAfter(expiry.apply(order));
    }

    private Handed handOver(C order) {
        Retryable<Handed> attempt = () -> {
            Handed handed = carrier.hand(order);
            if (handed.mayBeRepeated()) {
                throw new FailedForNow(handed);
            }
            return handed;
        };
        try {
            return retry.execute(attempt);
        } catch (RetryException e) {
            if (e.getCause() instanceof FailedForNow failed) {
                return failed.handed;
            }
            if (e.getCause() instanceof UnreachableException unreachable) {
                throw unreachable;
            }
            throw new IllegalStateException("an order could not be handed over", e.getCause());
        }
    }

    private void count(String end) {
        meters.counter("duepath.gateways.orders", "channel", channel.toString(), "end", end)
                .increment();
    }

    private static final class FailedForNow extends RuntimeException {
        private final transient Handed handed;

        FailedForNow(Handed handed) {
            super("failed for now");
            this.handed = handed;
        }
    }
}
