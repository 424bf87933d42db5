package io.duepath.notifier.kafka;

import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.CustomerState;
import io.duepath.notifier.contact.FollowUp;
import io.duepath.notifier.contact.Waiting;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Finds waiting commands and follow-ups by time without looking at customers. Follows the customers' states: what waits
 * there has exactly one key here.
 */
final class WaitingIndex {

    private final KeyValueStore<String, Long> byRoll;
    private final KeyValueStore<String, Long> byRelease;
    private final KeyValueStore<String, Long> followUps;

    /** How much waits. */
    record Size(int waiting, int followUps) {

        static final Size NONE = new Size(0, 0);

        Size plus(Size other) {
            return new Size(waiting + other.waiting, followUps + other.followUps);
        }
    }

    WaitingIndex(ProcessorContext<?, ?> context) {
        this.byRoll = context.getStateStore(Stores.BY_ROLL);
        this.byRelease = context.getStateStore(Stores.BY_RELEASE);
        this.followUps = context.getStateStore(Stores.FOLLOW_UPS);
    }

    /** Brings the keys of one customer up to date; returns how much more waits than before. */
    Size follow(CustomerId customer, CustomerState before, CustomerState after) {
        Set<Waiting> stay = new HashSet<>(after.waiting());
        for (Waiting waiting : before.waiting()) {
            if (!stay.remove(waiting)) {
                store(waiting).delete(WaitingKey.of(customer, waiting));
            }
        }
        for (Waiting waiting : stay) {
            store(waiting).put(WaitingKey.of(customer, waiting), waiting.since().toEpochMilli());
        }
        Set<FollowUp> kept = new HashSet<>(after.followUps());
        for (FollowUp followUp : before.followUps()) {
            if (!kept.remove(followUp)) {
                followUps.delete(WaitingKey.of(customer, followUp));
            }
        }
        for (FollowUp followUp : kept) {
            followUps.put(WaitingKey.of(customer, followUp), followUp.due().toEpochMilli());
        }
        return new Size(
                after.waiting().size() - before.waiting().size(),
                after.followUps().size() - before.followUps().size());
    }

    /** Commands that wait for their roll, from one key to another; the value is the time of arrival. */
    KeyValueIterator<String, Long> awaitingRoll(String from, String to) {
        return byRoll.range(from, to);
    }

    /** Commands put off by the gate, from one key to another. */
    KeyValueIterator<String, Long> awaitingRelease(String from, String to) {
        return byRelease.range(from, to);
    }

    /** Released commands to look at, from one key to another. */
    KeyValueIterator<String, Long> awaitingFollowUp(String from, String to) {
        return followUps.range(from, to);
    }

    /** How much waits, and since when; walks the indexes, so only for the start of a task. */
    WaitingShare share() {
        DeferredAges deferred = new DeferredAges();
        int putOff = walk(byRelease, since -> deferred.add(Instant.ofEpochMilli(since), 1));
        int forRoll = walk(byRoll, since -> {});
        return new WaitingShare(new Size(forRoll + putOff, walk(followUps, due -> {})), deferred);
    }

    private KeyValueStore<String, Long> store(Waiting waiting) {
        return waiting.notBefore() == null ? byRoll : byRelease;
    }

    private static int walk(KeyValueStore<String, Long> store, LongConsumer value) {
        int count = 0;
        try (KeyValueIterator<String, Long> all = store.all()) {
            while (all.hasNext()) {
                value.accept(all.next().value);
                count++;
            }
        }
        return count;
    }
}
