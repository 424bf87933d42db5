package io.duepath.notifier.kafka;

import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.contact.Waiting;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Finds waiting commands by time without looking at customers. Follows the customers' states: what waits there has
 * exactly one key here.
 */
final class WaitingIndex {

    private final KeyValueStore<String, Long> byRoll;
    private final KeyValueStore<String, Long> byRelease;

    WaitingIndex(ProcessorContext<?, ?> context) {
        this.byRoll = context.getStateStore(Stores.BY_ROLL);
        this.byRelease = context.getStateStore(Stores.BY_RELEASE);
    }

    /** Brings the keys of one customer up to date; returns how many more commands wait than before. */
    int follow(CustomerId customer, CustomerState before, CustomerState after) {
        Set<Waiting> stay = new HashSet<>(after.waiting());
        for (Waiting waiting : before.waiting()) {
            if (!stay.remove(waiting)) {
                store(waiting).delete(WaitingKey.of(customer, waiting));
            }
        }
        for (Waiting waiting : stay) {
            store(waiting).put(WaitingKey.of(customer, waiting), waiting.since().toEpochMilli());
        }
        return after.waiting().size() - before.waiting().size();
    }

    /** Commands that wait for their roll, from one key to another; the value is the time of arrival. */
    KeyValueIterator<String, Long> awaitingRoll(String from, String to) {
        return byRoll.range(from, to);
    }

    /** Commands put off by the gate, from one key to another. */
    KeyValueIterator<String, Long> awaitingRelease(String from, String to) {
        return byRelease.range(from, to);
    }

    /** How many commands wait; walks both indexes, so only for the start of a task. */
    int count() {
        return count(byRoll) + count(byRelease);
    }

    private KeyValueStore<String, Long> store(Waiting waiting) {
        return waiting.notBefore() == null ? byRoll : byRelease;
    }

    private static int count(KeyValueStore<String, Long> store) {
        int count = 0;
        try (KeyValueIterator<String, Long> all = store.all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }
}
