package io.duepath.gateways.kafka;

import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.event.Channel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The meters. Orders in = ends of all kinds + those that wait. A record is counted once, however often it is looked at
 * while it waits. Tags are channels, ends and outcomes, never anything about a person.
 */
final class GatewayMetrics {

    private final MeterRegistry meters;
    private final Map<TopicPartition, Long> received = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> ended = new ConcurrentHashMap<>();

    GatewayMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void received(Channel channel, ConsumerRecord<?, ?> order) {
        if (isNew(received, order)) {
            counter("duepath.gateways.orders", "Records taken from the topic of orders", "channel", channel.toString());
        }
    }

    void ended(Channel channel, ConsumerRecord<?, ?> order, End end) {
        if (isNew(ended, order)) {
            counter(
                    "duepath.gateways.ends",
                    "What became of orders; ends and waiting ones are all orders",
                    "channel",
                    channel.toString(),
                    "end",
                    end.toString());
        }
    }

    void retried(Channel channel, String cause) {
        counter(
                "duepath.gateways.retries",
                "Attempts that will be repeated",
                "channel",
                channel.toString(),
                "cause",
                cause);
    }

    void receipt(Channel channel, ReceiptOutcome outcome) {
        counter(
                "duepath.gateways.receipts",
                "Receipts written",
                "channel",
                channel.toString(),
                "outcome",
                outcome.toString());
    }

    void report(String end) {
        counter("duepath.gateways.reports", "Reports of the message centre", "end", end);
    }

    void reply(String end) {
        counter("duepath.gateways.replies", "Texts people wrote back", "end", end);
    }

    private void counter(String name, String description, String... tags) {
        Counter.builder(name)
                .description(description)
                .tags(tags)
                .register(meters)
                .increment();
    }

    private static boolean isNew(Map<TopicPartition, Long> seen, ConsumerRecord<?, ?> order) {
        var partition = new TopicPartition(order.topic(), order.partition());
        if (seen.getOrDefault(partition, -1L) >= order.offset()) {
            return false;
        }
        seen.put(partition, order.offset());
        return true;
    }
}
