package io.duepath.local.play;

import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Reads, once and committed, what the services emit, and knows how far it has read; of loan-events at least that. */
final class Outputs implements AutoCloseable {

    /** What the services emit, but for the statuses, of which there are many. */
    static final List<Topic> EMITTED = List.of(
            Topics.BUCKET_TRANSITIONS,
            Topics.TREATMENT_DECISIONS,
            Topics.NOTIFICATION_COMMANDS,
            Topics.LEGAL_COMMANDS,
            Topics.LEGAL_EVENTS,
            Topics.SMS_COMMANDS,
            Topics.MAIL_COMMANDS,
            Topics.CALL_TASKS,
            Topics.VISIT_TASKS,
            Topics.CONTACT_LOG,
            Topics.REJECTED_EVENTS,
            Topics.STAGING_DEAD_LETTERS);

    private final Map<String, Topic> topics = new HashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BiConsumer<Topic, Envelope<?>> reader;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> afterLast = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Thread thread;

    private Outputs(KafkaConsumer<byte[], byte[]> consumer, List<Topic> topics, BiConsumer<Topic, Envelope<?>> reader) {
        topics.forEach(topic -> this.topics.put(topic.name(), topic));
        this.consumer = consumer;
        this.reader = reader;
        this.thread = new Thread(this::run, "outputs");
    }

    /** Starts to read from the beginning; {@code reader} is called by one thread alone. */
    static Outputs read(String bootstrapServers, List<Topic> topics, BiConsumer<Topic, Envelope<?>> reader) {
        Outputs outputs = new Outputs(CommittedReads.consumer(bootstrapServers), topics, reader);
        List<TopicPartition> partitions = Stream.concat(topics.stream(), Stream.of(Topics.LOAN_EVENTS))
                .distinct()
                .flatMap(topic -> outputs.consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        outputs.consumer.assign(partitions);
        outputs.consumer.seekToBeginning(partitions);
        outputs.thread.start();
        return outputs;
    }

    /** Whether everything before these offsets has been read. */
    boolean isThrough(Map<TopicPartition, Long> ends) {
        check();
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** The topics it reads. */
    Collection<Topic> topics() {
        return topics.values();
    }

    /** The offset after the last message read; markers of transactions may follow it. */
    Map<TopicPartition, Long> afterLast(Topic topic) {
        Map<TopicPartition, Long> offsets = new HashMap<>(afterLast);
        offsets.keySet().removeIf(partition -> !partition.topic().equals(topic.name()));
        return offsets;
    }

    /** Throws if reading has failed. */
    void check() {
        RuntimeException stopped = failure.get();
        if (stopped != null) {
            throw new IllegalStateException("reading the outputs failed: " + stopped, stopped);
        }
    }

    private void run() {
        try (consumer) {
            Set<TopicPartition> partitions = consumer.assignment();
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::hand);
                partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        } catch (WakeupException closing) {
            return;
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private void hand(ConsumerRecord<byte[], byte[]> message) {
        Topic topic = topics.get(message.topic());
        if (topic != null) {
            reader.accept(topic, CloudEventFormat.read(message.headers(), message.value()));
        }
        afterLast.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
