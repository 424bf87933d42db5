package io.duepath.notifier.kafka;

import java.time.Duration;

/**
 * Bounds the work of one callback. Under exactly-once a transaction lives ten seconds, so long work is cut into slices
 * with a commit between them.
 */
final class TimeBudget {

    private final long end;

    private TimeBudget(long end) {
        this.end = end;
    }

    static TimeBudget of(Duration length) {
        return new TimeBudget(System.nanoTime() + length.toNanos());
    }

    boolean spent() {
        return System.nanoTime() - end >= 0;
    }
}
