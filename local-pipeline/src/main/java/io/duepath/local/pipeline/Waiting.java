package io.duepath.local.pipeline;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions that other processes bring about and nobody announces: looks often at first, then a little less. */
public final class Waiting {

    private static final long SHORTEST_PAUSE_NANOS = 1_000_000;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private Waiting() {}

    /** Something that will be true. */
    public interface Condition {
        /** Looks whether it is true now. */
        boolean holds() throws InterruptedException;
    }

    /**
     * Returns once the condition holds.
     *
     * @throws IllegalStateException if it does not within the time, naming what was waited for
     */
    public static void until(String what, Duration atMost, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        long pause = SHORTEST_PAUSE_NANOS;
        while (!condition.holds()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while waiting for " + what);
            }
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("waited " + atMost.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE_NANOS, pause + pause / 4);
        }
    }
}
