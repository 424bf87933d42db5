package io.duepath.ingest;

import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** Everything committed to a topic since the reader was made. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Seen> seen = new ArrayList<>();

    /** A record with its message; an empty one has none, and the id of its headers. */
    record Seen(int partition, long offset, String key, String value, String id, Envelope<?> envelope) {}

    private TopicReader(String bootstrapServers, Topic topic, boolean fromBeginning) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position);
    }

    static TopicReader fromNow(String bootstrapServers, Topic topic) {
        return new TopicReader(bootstrapServers, topic, false);
    }

    static TopicReader fromBeginning(String bootstrapServers, Topic topic) {
        return new TopicReader(bootstrapServers, topic, true);
    }

    /** Reads on until one record per given condition was seen; returns all records so far. */
    List<Seen> until(Predicate<List<Seen>> enough) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    consumer.poll(Duration.ofMillis(200)).forEach(r -> seen.add(seen(r)));
                    return enough.test(seen);
                });
        return List.copyOf(seen);
    }

    /** Reads on until the event with this id came; returns all records so far, the marker included. */
    List<Seen> untilId(String id) {
        return until(all -> all.stream().anyMatch(s -> s.id().equals(id)));
    }

    private static Seen seen(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        String id = new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
        boolean empty = record.value() == null;
        String value = empty ? "" : new String(record.value(), StandardCharsets.UTF_8);
        Envelope<?> envelope = empty ? null : CloudEventFormat.read(record.headers(), record.value());
        return new Seen(record.partition(), record.offset(), key, value, id, envelope);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
