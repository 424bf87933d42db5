package io.duepath.gateways.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to what is its end now, as nobody's group. */
final class Reading {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers;

    Reading(Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers) {
        this.consumers = consumers;
    }

    void each(String topic, Consumer<ConsumerRecord<String, byte[]>> taker) {
        try (var consumer = consumers.get()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(POLL).forEach(taker);
            }
        }
    }
}
