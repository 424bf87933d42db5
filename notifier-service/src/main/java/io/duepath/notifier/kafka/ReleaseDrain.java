package io.duepath.notifier.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * Brings deferred commands back before the gate when their time has come. Costs what is released, not what waits: it
 * seeks from its cursor, and whatever is put off again comes after it.
 */
final class ReleaseDrain {

    private final ProcessorContext<byte[], byte[]> context;
    private final WaitingIndex index;
    private final BiConsumer<WaitingKey, Long> decide;
    private String cursor = "";
    private boolean backlog;

    ReleaseDrain(ProcessorContext<byte[], byte[]> context, BiConsumer<WaitingKey, Long> decide) {
        this.context = context;
        this.index = new WaitingIndex(context);
        this.decide = decide;
    }

    /** Whether the last slice ended before its work did. */
    boolean backlog() {
        return backlog;
    }

    void slice(Duration length, long now) {
        TimeBudget budget = TimeBudget.of(length);
        backlog = false;
        String end = WaitingKey.after(Instant.ofEpochMilli(now));
        try (KeyValueIterator<String, Long> due = index.awaitingRelease(cursor, end)) {
            while (due.hasNext()) {
                String key = due.next().key;
                decide.accept(WaitingKey.parse(key), now);
                cursor = key;
                if (budget.spent()) {
                    backlog = due.hasNext();
                    context.commit();
                    return;
                }
            }
        }
    }
}
