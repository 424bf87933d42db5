package io.duepath.local.play;

import io.duepath.model.wire.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where logs end and how far consumer groups are. */
final class Offsets implements AutoCloseable {

    private final Admin admin;
    private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

    Offsets(Admin admin, Collection<Topic> topics) throws InterruptedException {
        this.admin = admin;
        List<String> names = topics.stream().map(Topic::name).distinct().toList();
        answer(admin.describeTopics(names).allTopicNames())
                .forEach((name, topic) -> partitions.put(
                        name,
                        topic.partitions().stream()
                                .map(partition -> new TopicPartition(name, partition.partition()))
                                .toList()));
    }

    /** The ends of these topics' logs; records of open transactions count, so that none is overlooked. */
    Map<TopicPartition, Long> ends(Collection<Topic> topics) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (Topic topic : topics) {
            partitions.getOrDefault(topic.name(), List.of()).forEach(p -> wanted.put(p, OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        answer(admin.listOffsets(wanted).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Whether a group has committed these offsets or later ones. */
    boolean reached(String group, Map<TopicPartition, Long> goals) throws InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return goals.entrySet().stream().allMatch(goal -> {
            OffsetAndMetadata at = committed.get(goal.getKey());
            return at != null && at.offset() >= goal.getValue();
        });
    }

    private static <T> T answer(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not answer: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
