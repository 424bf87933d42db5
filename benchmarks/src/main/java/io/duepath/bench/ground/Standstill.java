package io.duepath.bench.ground;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/** Watches the ends of topics from when they begin to move until nothing is written to any of them any more. */
public final class Standstill {

    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_NANOS = 20_000_000;

    private final Clients clients;
    private final List<String> topics;
    private final long before;

    /** Remembers where the topics end before anything moves. */
    public Standstill(Clients clients, List<String> topics) throws ExecutionException, InterruptedException {
        this.clients = clients;
        this.topics = topics;
        this.before = sum();
    }

    /** The seconds from the first move that was seen to the last one. */
    public double untilNothingMoves() throws ExecutionException, InterruptedException {
        long called = System.nanoTime();
        long first = 0;
        long last = called;
        long seen = before;
        while (first == 0 || System.nanoTime() - last < QUIET.toNanos()) {
            LockSupport.parkNanos(LOOK_NANOS);
            long now = sum();
            if (now != seen) {
                last = System.nanoTime();
                first = first == 0 ? last : first;
                seen = now;
            }
            if (first == 0 && System.nanoTime() - called > PATIENCE.toNanos()) {
                throw new IllegalStateException("nothing moves");
            }
        }
        return Math.max(1e-3, (last - first) / 1e9);
    }

    private long sum() throws ExecutionException, InterruptedException {
        return clients.ends(topics).values().stream().mapToLong(Long::longValue).sum();
    }
}
