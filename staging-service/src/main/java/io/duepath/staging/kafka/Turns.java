package io.duepath.staging.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Deals a stream thread's time out between rolls and facts. Kafka Streams takes one record of each task between two
 * callbacks; a roll that filled every callback would let facts wait until it is over. So rolls have a turn, all tasks of
 * the thread together, and then facts have one as long, for as long as they keep coming. What a task is told follows from
 * the clock alone, so that it does not matter how many others ask.
 */
final class Turns {

    /** Facts that have not come for so long keep nobody waiting: a little longer than callbacks lie apart. */
    private static final long LULL_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private final Bounds bounds;
    private long ends;
    private boolean begun;
    private long lastFact;
    private boolean anyFact;

    Turns(Bounds bounds) {
        this.bounds = bounds;
    }

    /** How many loans one callback may roll, how long a turn is, and the clock. */
    record Bounds(int loans, long nanos, LongSupplier nanoTime) {

        private static final int LOANS = 10_000;

        /** So long by the clock, and so few loans that the transaction timeout of 10 s is far, also on a slow disk. */
        static Bounds lasting(Duration turn) {
            return new Bounds(LOANS, turn.toNanos(), System::nanoTime);
        }
    }

    /** A fact was taken in. */
    void fact() {
        lastFact = bounds.nanoTime.getAsLong();
        anyFact = true;
    }

    /** What a roll may do that a business date just opened: whatever the turn, it begins at once. */
    Slice ofNewRoll() {
        return slice(bounds.nanoTime.getAsLong());
    }

    /** What rolls may do now; null while it is the turn of facts. */
    @Nullable
    Slice ofRolls() {
        long now = bounds.nanoTime.getAsLong();
        boolean turnOfFacts = begun && now - ends >= 0 && now - ends < bounds.nanos && factsKeepComing(now);
        return turnOfFacts ? null : slice(now);
    }

    /** Whether they came when the last turn of rolls began, or since, and have not stopped after it. */
    private boolean factsKeepComing(long now) {
        boolean came = anyFact && lastFact - (ends - bounds.nanos) > -LULL_NANOS;
        return came && (now - lastFact < LULL_NANOS || now - ends < LULL_NANOS);
    }

    private Slice slice(long now) {
        if (!begun || now - ends >= 0) {
            begun = true;
            ends = now + bounds.nanos;
        }
        return new Slice(bounds.loans, ends, bounds.nanoTime);
    }
}
