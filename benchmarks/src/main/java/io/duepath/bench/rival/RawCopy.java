package io.duepath.bench.rival;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.harness.Uninterrupted;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
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
        try (Consumer<byte[], byte[]> consumer = clients.consumer(Map.of("group.id", group, "max.poll.records", 1000));
                Producer<byte[], byte[]> producer = clients.producer(Map.of("transactional.id", transactionalId))) {
            producer.initTransactions();
            consumer.subscribe(List.of(from));
            Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
            long began = 0;
            while (!stopping.get()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                    if (done.isEmpty()) {
                        producer.beginTransaction();
                        began = System.nanoTime();
                    }
                    Future<?> unused = producer.send(new ProducerRecord<>(
                            to, record.partition(), record.key(), record.value(), record.headers()));
                    done.put(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1));
                }
                if (!done.isEmpty() && System.nanoTime() - began >= TRANSACTION_NANOS) {
                    producer.sendOffsetsToTransaction(done, consumer.groupMetadata());
                    producer.commitTransaction();
                    done.clear();
                }
            }
        }
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
