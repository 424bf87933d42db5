package io.duepath.bench.ground;

import io.duepath.model.Message;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Counts what was committed to some topics since a moment, by reading it as anybody would. */
public final class Outputs {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What staging says that compaction does not thin out. */
    public static final List<String> OF_STAGING = List.of(
            Topics.NOTIFICATION_COMMANDS.name(),
            Topics.LEGAL_COMMANDS.name(),
            Topics.BUCKET_TRANSITIONS.name(),
            Topics.TREATMENT_DECISIONS.name(),
            Topics.STAGING_DEAD_LETTERS.name());

    private final Clients clients;
    private final List<String> topics;
    private final Map<TopicPartition, Long> from;

    private Outputs(Clients clients, List<String> topics, Map<TopicPartition, Long> from) {
        this.clients = clients;
        this.topics = topics;
        this.from = from;
    }

    /** Counts from now on; a topic that does not exist yet is counted from its beginning. */
    public static Outputs fromNow(Clients clients, List<String> topics)
            throws ExecutionException, InterruptedException {
        return new Outputs(clients, topics, clients.ends(topics));
    }

    /** The topic that a message of staging goes to. */
    public static String topicOf(Message message) {
        return Topics.all().stream()
                .filter(topic -> topic.types().contains(message.getClass()))
                .map(Topic::name)
                .findFirst()
                .orElseThrow();
    }

    /** How many records there are now, by topic. */
    public Map<String, Long> count() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = clients.ends(topics);
        Map<String, Long> counts = new TreeMap<>();
        topics.forEach(topic -> counts.put(topic, 0L));
        Map<TopicPartition, Long> open = new HashMap<>();
        ends.forEach((partition, end) -> {
            if (end > from.getOrDefault(partition, 0L)) {
                open.put(partition, end);
            }
        });
        try (Consumer<byte[], byte[]> consumer = clients.consumer(Map.of("fetch.max.bytes", 50_000_000))) {
            consumer.assign(open.keySet());
            open.keySet().forEach(p -> consumer.seek(p, from.getOrDefault(p, 0L)));
            long stop = System.nanoTime() + PATIENCE.toNanos();
            while (open.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> counts.merge(r.topic(), 1L, Long::sum));
                if (System.nanoTime() > stop) {
                    throw new IllegalStateException("what was written to " + topics + " cannot be read");
                }
            }
        }
        return counts;
    }
}
