package io.duepath.bench.ground;

import io.duepath.bench.harness.Uninterrupted;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads along what is committed to a topic from now on, and notes when each thing that is waited for can be read. */
public final class Arrivals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicLongArray times;
    private final AtomicInteger arrived = new AtomicInteger();
    private final Consumer<byte[], byte[]> consumer;
    private final ToIntFunction<ConsumerRecord<byte[], byte[]>> which;
    private final Thread reader;
    private volatile boolean stopping;
    private volatile double cpu;

    /**
     * @param things how many are waited for
     * @param which which of them a record is; -1 for none
     */
    public Arrivals(
            Clients clients,
            Collection<TopicPartition> partitions,
            int things,
            ToIntFunction<ConsumerRecord<byte[], byte[]>> which) {
        this.times = new AtomicLongArray(things);
        this.which = which;
        this.consumer = clients.consumer(Map.of("fetch.max.wait.ms", 10));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reader = new Thread(this::read, "arrivals");
        reader.start();
    }

    private void read() {
        while (!stopping) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(10))) {
                int thing = which.applyAsInt(record);
                if (thing >= 0 && times.compareAndSet(thing, 0, System.nanoTime())) {
                    arrived.incrementAndGet();
                }
            }
        }
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        consumer.close();
    }

    /** How many have arrived. */
    public int arrived() {
        return arrived.get();
    }

    /** Returns once all have arrived, or when nothing more seems to come. */
    public void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (arrived.get() < times.length() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** When a thing could be read, by {@link System#nanoTime}; 0 if it has not arrived. */
    public long at(int thing) {
        return times.get(thing);
    }

    /** The CPU seconds of the reader, once closed. */
    public double cpu() {
        return cpu;
    }

    @Override
    public void close() {
        stopping = true;
        Uninterrupted.run(reader::join);
    }
}
