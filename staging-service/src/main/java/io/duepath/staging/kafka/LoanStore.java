package io.duepath.staging.kafka;

import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.engine.DueIndex;
import io.duepath.staging.store.LoanCodec;
import io.duepath.staging.store.LoanHead;
import io.duepath.staging.store.ParkedQueue;
import io.duepath.staging.store.PartitionCalendar;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One task's loans, with everything that is derived from them: the due index and the partition's share of the totals. */
final class LoanStore {

    private static final String CALENDAR = "calendar";

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
        part.today(calendar.rolled());
        return calendar;
    }

    void save(PartitionCalendar calendar) {
        partition.put(CALENDAR, calendar.encode());
        part.today(calendar.rolled());
    }

    byte @Nullable [] stored(String loanId) {
        return loans.get(loanId);
    }

    void save(String loanId, byte @Nullable [] before, LoanAccount account) {
        put(loanId, before, LoanCodec.encode(account, false));
    }

    @Nullable
    ParkedQueue queue(String loanId) {
        return ParkedQueue.decode(parked.get(loanId));
    }

    /** Parks a loan, or adds to the queue of one that is parked. Its account stays as it was last good. */
    void park(String loanId, byte @Nullable [] before, ParkedQueue queue) {
        parked.put(loanId, queue.encode());
        put(loanId, before, LoanCodec.encode(LoanCodec.decode(before), true));
    }

    /** Ends the parking of a loan. */
    void release(String loanId) {
        parked.delete(loanId);
        byte[] before = loans.get(loanId);
        put(loanId, before, LoanCodec.encode(LoanCodec.decode(before), false));
    }

    /** The first loan with something to do by an epoch day. */
    @Nullable
    String firstDueBy(long epochDay) {
        return due.firstDueBy(epochDay);
    }

    private void put(String loanId, byte @Nullable [] before, byte[] after) {
        loans.put(loanId, after);
        moved(loanId, LoanHead.of(before), LoanHead.of(after));
    }

    private void moved(String loanId, @Nullable LoanHead before, @Nullable LoanHead after) {
        if (after != null) {
            due.move(loanId, before == null ? DueIndex.NEVER : before.nextAction(), after.nextAction());
            part.change(before, after);
        }
    }
}
