package io.duepath.staging.kafka;

import java.util.concurrent.TimeUnit;
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

        /** Far below the transaction timeout of 10 s, also on a slow disk. */
        static final Bounds USUAL = new Bounds(10_000, TimeUnit.MILLISECONDS.toNanos(250), System::nanoTime);

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
