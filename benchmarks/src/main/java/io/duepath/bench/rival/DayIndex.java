package io.duepath.bench.rival;

import io.duepath.staging.engine.DueIndex;
import io.duepath.staging.store.LoanHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which loans have something to do by which epoch day. */
interface DayIndex {

    /** Moves a loan from its former day to its present one; {@link DueIndex#NEVER} for none. */
    void move(String loanId, int from, int to);

    /** Loans that are due by a day, earliest first, no more than so many; none if none is left. */
    List<String> dueBy(int day, int most);

    /** Staging's own, derived from the loans at the start. */
    static DayIndex inHeap(KeyValueStore<String, byte[]> loans) {
        DueIndex due = new DueIndex();
        try (KeyValueIterator<String, byte[]> all = loans.all()) {
            all.forEachRemaining(loan -> due.move(
                    loan.key,
                    DueIndex.NEVER,
                    Objects.requireNonNull(LoanHead.of(loan.value)).nextAction()));
        }
        return new DayIndex() {
            @Override
            public void move(String loanId, int from, int to) {
                due.move(loanId, from, to);
            }

            @Override
            public List<String> dueBy(int day, int most) {
                String first = due.firstDueBy(day);
                return first == null ? List.of() : List.of(first);
            }
        };
    }

    /** A store of its own, with a changelog, sorted by day; read from where the last day ended, past its tombstones. */
    static DayIndex logged(KeyValueStore<String, byte[]> store) {
        return new DayIndex() {
            private final byte[] nothing = new byte[0];
            private int from;

            @Override
            public void move(String loanId, int before, int after) {
                if (before != after) {
                    if (before != DueIndex.NEVER) {
                        store.delete(key(before, loanId));
                    }
                    if (after != DueIndex.NEVER) {
                        store.put(key(after, loanId), nothing);
                    }
                }
            }

            @Override
            public List<String> dueBy(int day, int most) {
                List<String> due = new ArrayList<>();
                try (KeyValueIterator<String, byte[]> entries = store.range(key(from, ""), key(day + 1, ""))) {
                    while (due.size() < most && entries.hasNext()) {
                        String entry = entries.next().key;
                        due.add(entry.substring(entry.indexOf('/') + 1));
                    }
                }
                from = due.isEmpty() ? day : from;
                return due;
            }

            private static String key(int day, String loanId) {
                return String.format(Locale.ROOT, "%07d/", day) + loanId;
            }
        };
    }
}
