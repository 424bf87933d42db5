package io.duepath.gateways.kafka;

import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Topics;
import io.duepath.model.wire.UndecodableException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The commands that are done with: those this gateway handed over, and those any gateway has reported on, read back from
 * delivery-receipts whenever partitions are assigned. Orders and receipts are kept for the same time, so that what the
 * receipts have forgotten cannot come again.
 */
final class Done {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Set<String> commands = ConcurrentHashMap.newKeySet();

    Done(Supplier<Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
    }

    boolean contains(String commandId) {
        return commands.contains(commandId);
    }

    void add(String commandId) {
        commands.add(commandId);
    }

    /** Reads all receipts there are now. */
    void readBack() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DELIVERY_RECEIPTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (isBehind(consumer, partitions, ends)) {
                consumer.poll(POLL).forEach(this::note);
            }
        }
    }

    private static boolean isBehind(
            Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L));
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        try {
            if (CloudEventFormat.read(record.headers(), record.value()).data() instanceof DeliveryReceipt receipt) {
                commands.add(receipt.commandId().value());
            }
        } catch (UndecodableException e) {
            // Another gateway's mistake; notifier counts it.
            return;
        }
    }
}
