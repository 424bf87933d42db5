package io.duepath.staging.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How much one callback of the processor may do before it must commit: so many loans, and so long. The bound by count
 * holds whatever the clock says.
 */
final class Slice {

    private final Bounds bounds;
    private final long began;
    private int left;

    private Slice(Bounds bounds) {
        this.bounds = bounds;
        this.began = bounds.nanoTime.getAsLong();
        this.left = bounds.loans;
    }

    /** The bounds of all slices of a processor. */
    record Bounds(int loans, long nanos, LongSupplier nanoTime) {

        private static final int LOANS = 10_000;

        /** So long by the clock, and so few loans that the transaction timeout of 10 s is far, also on a slow disk. */
        static Bounds lasting(Duration time) {
            return new Bounds(LOANS, time.toNanos(), System::nanoTime);
        }

        Slice begin() {
            return new Slice(this);
        }
    }

    /** Whether there is room for one more loan. */
    boolean hasRoom() {
        return left > 0 && bounds.nanoTime.getAsLong() - began < bounds.nanos;
    }

    /** One loan was worked on. */
    void spend() {
        left--;
    }
}
