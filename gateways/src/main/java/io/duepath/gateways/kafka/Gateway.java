package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Progress;
import io.duepath.gateways.delivery.Progress.Stage;
import io.duepath.gateways.delivery.Terms;
import io.duepath.gateways.delivery.UnreachableException;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.event.Channel;
import io.duepath.model.wire.CloudEventFormat;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListener;

/**
 * Takes the orders of one channel, hands each over and reports. It throws only when an order has to wait: then it comes
 * again. What was done before, here or by another instance, the journal knows, and it is read to its end before the first
 * order after partitions are assigned.
 */
final class Gateway<C extends ChannelCommand>
        implements MessageListener<String, byte[]>, ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    private final Class<C> orders;
    private final Channel channel;
    private final Handover<C> handover;
    private final Journal journal;
    private final JournalReader reader;
    private final Receipts receipts;
    private final Reception reception;
    private final GatewayMetrics metrics;
    private final InstantSource clock;
    private final ZoneId zone;
    private volatile boolean assigned;
    private volatile @Nullable String waitsFor;

    Gateway(Class<C> orders, Channel channel, Handover<C> handover, GatewayParts parts) {
        this.orders = orders;
        this.channel = channel;
        this.handover = handover;
        this.journal = parts.journal();
        this.reader = parts.reader();
        this.receipts = parts.receipts();
        this.reception = parts.reception();
        this.metrics = parts.metrics();
        this.clock = parts.clock();
        this.zone = parts.zone();
    }

    /** What orders wait for now; empty while they are carried out. */
    Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assigned = true;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        if (assigned) {
            reader.awaitEnd();
            assigned = false;
        }
        metrics.received(channel, record);
        metrics.ended(channel, record, ended(record));
        if (waitsFor != null) {
            LOG.info("Orders by {} are carried out again", channel);
            waitsFor = null;
        }
    }

    private End ended(ConsumerRecord<String, byte[]> record) {
        String origin = record.topic() + "-" + record.partition() + "@" + record.offset();
        Optional<C> order = read(record);
        if (order.isEmpty()) {
            LOG.error("Record {} is no order and was set aside", origin);
            journal.setAside(origin, "no-order");
            return End.SET_ASIDE;
        }
        Progress progress = journal.find(Progress.key(order.get()))
                .orElseGet(() -> Progress.of(order.get(), origin, clock.instant()));
        if (progress.stage() != Stage.OPEN) {
            return progress.origin().equals(origin) ? settled(progress) : End.REPEATED;
        }
        return settled(carriedOut(order.get(), progress));
    }

    private Progress carriedOut(C order, Progress progress) {
        return Terms.of(order)
                .over(clock.instant(), zone)
                .map(over -> progress.ended(over, clock.instant()))
                .orElseGet(() -> handedOver(order, progress));
    }

    private Progress handedOver(C order, Progress progress) {
        try {
            return handover.carryOut(order, progress);
        } catch (UnreachableException e) {
            metrics.retried(channel, "unreachable");
            if (waitsFor == null) {
                LOG.warn("Orders by {} wait: {}", channel, e.getMessage());
            }
            waitsFor = e.getMessage();
            throw e;
        }
    }

    /** Keeps and tells what an order has come to; again, word for word, if it was not told to the end before. */
    private End settled(Progress progress) {
        if (progress.stage() == Stage.HANDING) {
            LOG.warn("Whether the order of {} was taken is not known; it is not sent again", progress.origin());
            return End.IN_DOUBT;
        }
        journal.write(progress);
        if (progress.stage() == Stage.TAKEN) {
            reception.expects(progress);
            return End.HANDED_OVER;
        }
        End end = End.of(progress);
        if (end == End.SET_ASIDE) {
            journal.setAside(progress.origin(), "engine-failure");
        }
        receipts.write(progress);
        return end;
    }

    private Optional<C> read(ConsumerRecord<String, byte[]> record) {
        try {
            Object data =
                    CloudEventFormat.read(record.headers(), record.value()).data();
            return orders.isInstance(data) ? Optional.of(orders.cast(data)) : Optional.empty();
        } catch (RuntimeException e) {
            // Whatever these bytes do to the reader, they would do it again. Its text may quote them.
            return Optional.empty();
        }
    }
}
