package io.duepath.staging.kafka;

import java.util.function.LongSupplier;

/**
 * How much one callback of the processor may do: so many loans, and until its turn is over. The bound by count holds
 * whatever the clock says.
 */
final class Slice {

    private final LongSupplier nanoTime;
    private final long ends;
    private int left;

    Slice(int loans, long ends, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.ends = ends;
        this.left = loans;
    }

    /** Whether there is room for one more loan. */
    boolean hasRoom() {
        return left > 0 && nanoTime.getAsLong() - ends < 0;
    }

    /** Whether it came to the most loans it may have. */
    boolean isSpent() {
        return left <= 0;
    }

    /** One loan was worked on. */
    void spend() {
        left--;
    }
}
