package io.duepath.notifier.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Brings back what waits for a time once that has come. Costs what has come, not what waits: it seeks from its cursor,
 * and whatever is put off again comes after it.
 */
final class ReleaseDrain {

    private final ProcessorContext<byte[], byte[]> context;
    private final BiFunction<String, String, KeyValueIterator<String, Long>> waiting;
    private final BiConsumer<WaitingKey, Long> decide;
    private String cursor = "";
    private boolean backlog;

    /** @param waiting what waits from one key to another, in order of time */
    ReleaseDrain(
            ProcessorContext<byte[], byte[]> context,
            BiFunction<String, String, KeyValueIterator<String, Long>> waiting,
            BiConsumer<WaitingKey, Long> decide) {
        this.context = context;
        this.waiting = waiting;
        this.decide = decide;
    }

    /** Whether the last slice ended before its work did. */
    boolean backlog() {
        return backlog;
    }

    /** Brings back what has come by now, for as long as the budget lasts. */
    void slice(Duration length, long now) {
        through(Instant.ofEpochMilli(now), TimeBudget.of(length), now);
    }

    /** Brings back what has come by an instant; false, with a commit asked for, if the budget was spent first. */
    boolean through(Instant end, TimeBudget budget, long timestamp) {
        backlog = false;
        try (KeyValueIterator<String, Long> due = waiting.apply(cursor, WaitingKey.after(end))) {
            while (due.hasNext()) {
                String key = due.next().key;
                decide.accept(WaitingKey.parse(key), timestamp);
                cursor = key;
                if (budget.spent()) {
                    backlog = due.hasNext();
                    context.commit();
                    return !backlog;
                }
            }
        }
        return true;
    }

    /** Begins at the oldest again: what was looked at too early is still there. */
    void restart() {
        cursor = "";
    }
}
