package io.duepath.local;

import io.duepath.local.play.CommittedReads;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** All that stands in a topic now, committed transactions only. */
public final class TopicLog {

    private TopicLog() {}

    /** Every message from the beginning to what is the end when this is called. */
    public static List<Envelope<?>> of(String bootstrapServers, Topic topic) {
        List<Envelope<?>> messages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = CommittedReads.consumer(bootstrapServers)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    messages.add(CloudEventFormat.read(record.headers(), record.value()));
                }
            }
        }
        return messages;
    }
}
