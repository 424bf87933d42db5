package io.duepath.bench.ground;

import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Watches a consumer group from outside until it has committed everything. Its rate counts from the first commit it is
 * seen with, so that joining the group is no part of it, whoever the consumer is; where the first commit is the last,
 * it counts from the call.
 */
public final class Intake {

    private static final Duration STANDSTILL = Duration.ofMinutes(3);
    private static final long PAUSE_NANOS = 10_000_000;

    private Intake() {}

    /** How many records of a topic without markers a group has committed so far. */
    public static long committed(Clients clients, String group, String topic)
            throws ExecutionException, InterruptedException {
        try (Admin admin = clients.admin()) {
            return committed(admin, group, clients.ends(List.of(topic)));
        }
    }

    /**
     * Adds rate, seconds and records to a trial; returns once the group has committed all of a topic without markers.
     *
     * @param base how many it had committed before it was given what it is measured with
     */
    public static Trial await(Lab lab, Clients clients, String group, String topic, long base, Trial trial)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = clients.ends(List.of(topic));
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        try (Admin admin = clients.admin()) {
            long first = base;
            long began = System.nanoTime();
            Cpu cpu = lab.cpu();
            long last = base;
            long moved = began;
            while (last < all) {
                LockSupport.parkNanos(PAUSE_NANOS);
                long now = committed(admin, group, ends);
                if (now > last) {
                    moved = System.nanoTime();
                    if (last == base && now < all) {
                        first = now;
                        began = moved;
                        cpu = lab.cpu();
                    }
                    last = now;
                } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                    throw new IllegalStateException(group + " stands still at " + last + " of " + all);
                }
            }
            double seconds = Math.max(1e-3, (moved - began) / 1e9);
            trial.value(Metric.RATE.name(), (all - first) / seconds).value("seconds", seconds);
            return lab.cpu().since(cpu).perEvent(trial, all - first).count("records", last - base);
        }
    }

    private static long committed(Admin admin, String group, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        long sum = 0;
        for (var entry : admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .entrySet()) {
            OffsetAndMetadata offset = entry.getValue();
            if (offset != null && ends.containsKey(entry.getKey())) {
                sum += offset.offset();
            }
        }
        return sum;
    }
}
