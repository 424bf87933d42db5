package io.duepath.bench.rival;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.harness.Uninterrupted;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * B0: copies a topic record by record in transactions of 100 ms, as many threads as staging has. Does nothing with the
 * bytes: no engine on the same broker can be faster and as safe.
 */
public final class RawCopy implements AutoCloseable {

    private static final long TRANSACTION_NANOS = 100_000_000;

    private final Clients clients;
    private final String group;
    private final String from;
    private final String to;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ExecutorService threads;
    private final List<Future<?>> copies;

    /** Starts copying. */
    public RawCopy(Clients clients, String group, String from, String to, int threads) {
        this.clients = clients;
        this.group = group;
        this.from = from;
        this.to = to;
        this.threads = Executors.newFixedThreadPool(threads);
        this.copies = IntStream.range(0, threads)
                .<Future<?>>mapToObj(i -> this.threads.submit(() -> copy(group + "-" + i)))
                .toList();
    }

    private void copy(String transactionalId) {
        // The consumer closes first, and gives its partitions back with a commit.
        try (Producer<byte[], byte[]> producer = clients.producer(Map.of("transactional.id", transactionalId));
                Consumer<byte[], byte[]> consumer =
                        clients.consumer(Map.of("group.id", group, "max.poll.records", 1000))) {
            producer.initTransactions();
            Copying copying = new Copying(consumer, producer);
            consumer.subscribe(List.of(from), copying);
            while (!stopping.get()) {
                consumer.poll(Duration.ofMillis(20)).forEach(copying::copy);
                copying.commitIfLongOpen();
            }
        }
    }

    /** One thread's transaction. */
    private final class Copying implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;
        private final Producer<byte[], byte[]> producer;
        private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        private long began;

        Copying(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
            this.consumer = consumer;
            this.producer = producer;
        }

        void copy(ConsumerRecord<byte[], byte[]> record) {
            if (done.isEmpty()) {
                producer.beginTransaction();
                began = System.nanoTime();
            }
            Future<?> unused = producer.send(
                    new ProducerRecord<>(to, record.partition(), record.key(), record.value(), record.headers()));
            done.put(
                    new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }

        void commitIfLongOpen() {
            if (System.nanoTime() - began >= TRANSACTION_NANOS) {
                commit();
            }
        }

        private void commit() {
            if (!done.isEmpty()) {
                producer.sendOffsetsToTransaction(done, consumer.groupMetadata());
                producer.commitTransaction();
                done.clear();
            }
        }

        /** Whoever gets the partitions next must begin where this transaction ends. */
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            commit();
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
    }

    /** The consumer group. */
    public String group() {
        return group;
    }

    /** @throws IllegalStateException if copying failed */
    @Override
    public void close() {
        stopping.set(true);
        threads.shutdown();
        Uninterrupted.all(
                copies.stream().<Uninterrupted.Step>map(copy -> copy::get).toList());
    }
}
