package io.duepath.staging.kafka;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Deals a stream thread's time out between rolls and facts. Kafka Streams takes one record of each task between two
 * callbacks; a roll that filled every callback would let facts wait until it is over. So rolls have a turn, all tasks of
 * the thread together, and then facts that keep coming have one. While none come, the turns of rolls are longer, with a
 * breath between them in which the thread looks for some. What a task is told follows from the clock alone, so that it does
 * not matter how many others ask.
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
    private boolean begun;
    private long ends;
    private long stopped;
    /** Whether facts came just before the turn began. */
    private boolean came;

    private boolean anyFact;
    private long lastFact;
    /** Whether, and when, the first fact was taken in since the turn began. */
    private boolean comes;

    private long firstFact;

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
        lastFact = now();
        anyFact = true;
        if (!comes) {
            comes = true;
            firstFact = lastFact;
        }
    }

    /** What a roll may do that a business date just opened: whatever the turn, it begins at once. */
    Slice ofNewRoll() {
        return slice(now(), bounds.nanos);
    }

    /** What rolls may do now; null while it is not their turn. */
    @Nullable
    Slice ofRolls() {
        long now = now();
        if (begun && now - ends >= 0 && (now - ended() < BREATH_NANOS || isTurnOfFacts(now))) {
            return null;
        }
        boolean alone = !anyFact || now - lastFact >= RECENT_NANOS;
        return slice(now, alone ? ALONE * bounds.nanos : bounds.nanos);
    }

    /** A task has stopped rolling for now; a turn that took longer than it should is over then. */
    void stopped() {
        stopped = now();
    }

    private long ended() {
        return stopped - ends > 0 ? stopped : ends;
    }

    /** It counts from the first fact, not from the end of the turn before: a commit may lie between the two. */
    private boolean isTurnOfFacts(long now) {
        return comes
                ? now - firstFact < bounds.nanos && now - lastFact < LULL_NANOS
                : came && now - ended() < LULL_NANOS;
    }

    private Slice slice(long now, long length) {
        if (!begun || now - ends >= 0) {
            begun = true;
            came = anyFact && now - lastFact < LULL_NANOS;
            comes = false;
            stopped = now;
            ends = now + length;
        }
        return new Slice(bounds.loans, ends, bounds.nanoTime);
    }

    private long now() {
        return bounds.nanoTime.getAsLong();
    }
}
