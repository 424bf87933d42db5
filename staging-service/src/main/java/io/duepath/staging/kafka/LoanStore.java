package io.duepath.staging.kafka;

import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.engine.DueIndex;
import io.duepath.staging.store.LoanCodec;
import io.duepath.staging.store.LoanHead;
import io.duepath.staging.store.ParkedQueue;
import io.duepath.staging.store.PartitionCalendar;
import io.duepath.staging.store.PolicyRecord;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One task's loans, with everything that is derived from them: the due index and the partition's share of the totals. */
final class LoanStore {

    private static final Logger LOG = LoggerFactory.getLogger(LoanStore.class);
    private static final String CALENDAR = "calendar";
    private static final String POLICIES = "policies";

    private final KeyValueStore<String, byte[]> loans;
    private final KeyValueStore<String, byte[]> parked;
    private final KeyValueStore<String, byte[]> partition;
    private final Portfolio.Part part;
    private final DueIndex due = new DueIndex();

    LoanStore(
            KeyValueStore<String, byte[]> loans,
            KeyValueStore<String, byte[]> parked,
            KeyValueStore<String, byte[]> partition,
            Portfolio.Part part) {
        this.loans = loans;
        this.parked = parked;
        this.partition = partition;
        this.part = part;
        try (KeyValueIterator<String, byte[]> all = loans.all()) {
            all.forEachRemaining(entry -> moved(entry.key, null, LoanHead.of(entry.value)));
        }
    }

    PartitionCalendar calendar() {
        PartitionCalendar calendar = PartitionCalendar.decode(partition.get(CALENDAR));
        part.calendar(calendar);
        return calendar;
    }

    void save(PartitionCalendar calendar) {
        partition.put(CALENDAR, calendar.encode());
        part.calendar(calendar);
    }

    PolicyRecord policies() {
        return PolicyRecord.decode(partition.get(POLICIES));
    }

    void save(PolicyRecord policies) {
        partition.put(POLICIES, policies.encode());
    }

    /** Loans to which something can still happen: all but those that have ended. */
    SortedSet<String> ongoing() {
        SortedSet<String> ids = new TreeSet<>();
        try (KeyValueIterator<String, byte[]> all = loans.all()) {
            all.forEachRemaining(entry -> {
                LoanHead head = LoanHead.of(entry.value);
                if (head != null && (head.counted() || head.parked() || head.nextAction() != LoanHead.NEVER)) {
                    ids.add(entry.key);
                }
            });
        }
        return ids;
    }

    /** Saves a loan with another next action; one the engine fails on stays as it is, to be parked by its own event. */
    void reschedule(String loanId, Consumer<LoanAccount> rescheduling) {
        byte[] before = loans.get(loanId);
        LoanHead head = LoanHead.of(before);
        if (head == null) {
            return;
        }
        LoanAccount account = LoanCodec.decode(before);
        try {
            rescheduling.accept(account);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | NullPointerException e) {
            LOG.warn("Loan {} keeps its next action: {}", loanId, e.getClass().getSimpleName());
            return;
        }
        put(loanId, before, LoanCodec.encode(account, head.parked()));
    }

    byte @Nullable [] stored(String loanId) {
        return loans.get(loanId);
    }

    void save(String loanId, byte @Nullable [] before, byte[] after) {
        put(loanId, before, after);
    }

    /** What waits behind a loan, given its stored form; null if that does not say it is parked. */
    @Nullable
    ParkedQueue queue(String loanId, byte @Nullable [] stored) {
        LoanHead head = LoanHead.of(stored);
        return head != null && head.parked() ? ParkedQueue.decode(parked.get(loanId)) : null;
    }

    /** Parks a loan, or adds to the queue of one that is parked. Its account stays as it was last good. */
    void park(String loanId, byte @Nullable [] before, ParkedQueue queue) {
        parked.put(loanId, queue.encode());
        put(loanId, before, LoanCodec.encode(LoanCodec.decode(before), true));
    }

    /** Ends the parking of a loan, which goes on as given. */
    void release(String loanId, byte @Nullable [] before, byte[] after) {
        parked.delete(loanId);
        put(loanId, before, after);
    }

    /** The first loan with something to do by an epoch day. */
    @Nullable
    String firstDueBy(long epochDay) {
        return due.firstDueBy(epochDay);
    }

    private void put(String loanId, byte @Nullable [] before, byte[] after) {
        synchronized (part) {
            loans.put(loanId, after);
            moved(loanId, LoanHead.of(before), LoanHead.of(after));
        }
    }

    private void moved(String loanId, @Nullable LoanHead before, @Nullable LoanHead after) {
        if (after != null) {
            due.move(loanId, before == null ? DueIndex.NEVER : before.nextAction(), after.nextAction());
            part.change(before, after);
        }
    }
}
