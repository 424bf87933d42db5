package io.duepath.bench.ground;

import io.duepath.model.wire.Topic;
import io.duepath.model.wire.TopicCreation;
import io.duepath.model.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients of a broker, set as the services set theirs. */
public final class Clients {

    /** How our producers compress, and so the rivals'. */
    public static final String COMPRESSION = "lz4";

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_NANOS = 20_000_000;

    private final String bootstrap;

    public Clients(Broker broker) {
        this.bootstrap = broker.bootstrap();
    }

    /** Where the broker listens. */
    public String bootstrap() {
        return bootstrap;
    }

    /** An admin client. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** A producer for filling topics, or with a transactional id. */
    public Producer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("compression.type", COMPRESSION);
        settings.put("linger.ms", 5);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer that sees what is committed. */
    public Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Creates the topics of the catalogue and returns once each of their partitions is led. A broker tells of leaders
     * before they lead; an idempotent producer that is refused then can run into an endless OUT_OF_ORDER_SEQUENCE_NUMBER.
     */
    public void createCatalogue() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            new TopicCreation(Size.PARTITIONS, Size.PARTITIONS, (short) 1).ensure(admin, Topics.all());
        }
        ends(Topics.all().stream().map(Topic::name).toList());
    }

    /**
     * Removes all topics and the groups that everybody has left, and creates the topics of the catalogue: the broker is as
     * new, but warm. Nothing may work with it meanwhile.
     */
    public void renew() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            List<String> left = admin.listGroups().all().get().stream()
                    .filter(group -> group.groupState().equals(Optional.of(GroupState.EMPTY)))
                    .map(GroupListing::groupId)
                    .toList();
            admin.deleteConsumerGroups(left).all().get();
            Set<String> topics = admin.listTopics().names().get();
            admin.deleteTopics(topics).all().get();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!Collections.disjoint(admin.listTopics().names().get(), topics)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("topics stay: " + topics);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        createCatalogue();
    }

    /** Creates a topic and returns once each of its partitions is led. */
    public void create(String topic, int partitions, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1).configs(settings)))
                    .all()
                    .get();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!hasLeaders(admin, topic)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(topic + " has no leaders");
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        ends(List.of(topic));
    }

    private static boolean hasLeaders(Admin admin, String topic) throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                    .flatMap(described -> described.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    /** Removes every topic whose name begins so. */
    public void remove(String start) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Set<String> names = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(start))
                    .collect(Collectors.toSet());
            admin.deleteTopics(names).all().get();
        }
    }

    /** The end of each partition of some topics; one that does not exist has none. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (TopicPartition partition : partitions(admin, topics)) {
                asked.put(partition, OffsetSpec.latest());
            }
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(asked).all().get().forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        }
    }

    private static List<TopicPartition> partitions(Admin admin, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (var described : admin.describeTopics(topics).topicNameValues().entrySet()) {
            try {
                described
                        .getValue()
                        .get()
                        .partitions()
                        .forEach(p -> partitions.add(new TopicPartition(described.getKey(), p.partition())));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return partitions;
    }
}
