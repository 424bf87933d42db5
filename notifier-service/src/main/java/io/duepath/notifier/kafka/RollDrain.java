package io.duepath.notifier.kafka;

import io.duepath.model.command.RollComplete;
import io.duepath.notifier.contact.ContactClock;
import io.duepath.notifier.contact.RollBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the roll book of a partition and, when a date becomes decidable, decides its waiting commands in slices from a
 * cursor; under the business clock also what was put off to that date. The date is announced once all of it is committed.
 */
final class RollDrain {

    private static final Logger LOG = LoggerFactory.getLogger(RollDrain.class);

    /** When the business hour of a date has come in every zone, as UTC has it. */
    private static final LocalTime LAST_BUSINESS_HOUR = ContactClock.BUSINESS_HOUR.plusHours(12);

    private final ProcessorContext<byte[], byte[]> context;
    private final KeyValueStore<String, RollBook> books;
    private final WaitingIndex index;
    private final BiConsumer<WaitingKey, Long> decide;
    private final List<ReleaseDrain> putOff;
    private final RollProgress progress;
    private final NotifierMetrics metrics;
    private RollBook book;
    private String cursor = "";
    private int callsUntilCommitted;

    RollDrain(
            ProcessorContext<byte[], byte[]> context,
            BiConsumer<WaitingKey, Long> decide,
            List<ReleaseDrain> putOff,
            RollProgress progress,
            NotifierMetrics metrics) {
        this.context = context;
        this.books = context.getStateStore(Stores.ROLLS);
        this.index = new WaitingIndex(context);
        this.decide = decide;
        this.putOff = List.copyOf(putOff);
        this.progress = progress;
        this.metrics = metrics;
        this.book = Moments.stored(books).get();
        progress.reached(partition(), book.settled());
    }

    RollBook book() {
        return book;
    }

    /** Takes note of a roll. */
    void heard(RollComplete roll) {
        Optional<LocalDate> before = book.complete();
        save(book.heard(roll));
        if (book.complete().equals(before)) {
            return;
        }
        metrics.rolled("complete");
        if (!book.open()) {
            settle();
        }
    }

    /** Decides what is due for as long as the budget lasts. */
    void slice(Duration length, long timestamp) {
        if (!book.open()) {
            return;
        }
        LocalDate date = book.decidable().orElseThrow();
        TimeBudget budget = TimeBudget.of(length);
        try (KeyValueIterator<String, Long> due = index.awaitingRoll(cursor, WaitingKey.after(date))) {
            while (due.hasNext()) {
                String key = due.next().key;
                decide.accept(WaitingKey.parse(key), timestamp);
                cursor = key;
                if (budget.spent()) {
                    context.commit();
                    return;
                }
            }
        }
        cursor = WaitingKey.after(date);
        Instant end = date.atTime(LAST_BUSINESS_HOUR).toInstant(ZoneOffset.UTC);
        for (ReleaseDrain drain : putOff) {
            if (!drain.through(end, budget, timestamp)) {
                return;
            }
        }
        putOff.forEach(ReleaseDrain::restart);
        save(book.decidedUpTo(date));
        settle();
    }

    /** Gives up waiting for the roll of the oldest date whose commands have waited for too long. */
    void giveUp(Instant now, Duration patience) {
        String end = WaitingKey.after(LocalDate.of(9998, 12, 31));
        try (KeyValueIterator<String, Long> waiting = index.awaitingRoll(cursor, end)) {
            if (!waiting.hasNext() || book.open()) {
                return;
            }
            KeyValue<String, Long> oldest = waiting.next();
            if (Instant.ofEpochMilli(oldest.value).plus(patience).isBefore(now)) {
                LocalDate date = WaitingKey.date(oldest.key);
                LOG.warn("Roll of {} incomplete in partition {}: going on", date, partition());
                save(book.giveUp(date));
                metrics.rolled("incomplete");
            }
        }
    }

    /**
     * Announces what is settled once it is committed. A commit that was asked for comes after each round of callbacks,
     * so the second round from now finds it done.
     */
    void announce() {
        if (callsUntilCommitted > 0 && --callsUntilCommitted == 0) {
            progress.reached(partition(), book.settled());
        }
    }

    private void settle() {
        callsUntilCommitted = 2;
        context.commit();
    }

    private void save(RollBook changed) {
        book = changed;
        books.put(Moments.BOOK, changed);
    }

    private int partition() {
        return context.taskId().partition();
    }
}
