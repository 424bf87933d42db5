package io.duepath.staging.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Deals a stream thread's time out between rolls and facts. Kafka Streams takes one record of each task between two
 * callbacks; a roll that filled every callback would let facts wait until it is over. So rolls have a turn, all tasks of
 * the thread together, and then facts have one as long, for as long as they keep coming. While none come, turns are longer,
 * with a breath between them in which the thread can look for some. What a task is told follows from the clock alone, so
 * that it does not matter how many others ask.
 */
final class Turns {

    /** Facts that have not come for so long keep nobody waiting: a little longer than callbacks lie apart. */
    private static final long LULL_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    /** Facts that came not so long ago will come again soon. */
    private static final long RECENT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** How many turns long one is while no facts come. */
    private static final int ALONE = 5;

    /** Long enough for all other tasks to ask after a turn has ended, so that none of them begins one in the same round. */
    private static final long BREATH_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final Bounds bounds;
    private long starts;
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
        long since = now - ends;
        boolean breath = begun && since >= 0 && since < BREATH_NANOS;
        boolean turnOfFacts = begun && since >= 0 && since < bounds.nanos && factsKeepComing(now);
        return breath || turnOfFacts ? null : slice(now);
    }

    /** Whether they came when the last turn of rolls began, or since, and have not stopped after it. */
    private boolean factsKeepComing(long now) {
        boolean came = anyFact && lastFact - starts > -LULL_NANOS;
        return came && (now - lastFact < LULL_NANOS || now - ends < LULL_NANOS);
    }

    private Slice slice(long now) {
        if (!begun || now - ends >= 0) {
            begun = true;
            starts = now;
            ends = now + (anyFact && now - lastFact < RECENT_NANOS ? bounds.nanos : ALONE * bounds.nanos);
        }
        return new Slice(bounds.loans, ends, bounds.nanoTime);
    }
}
