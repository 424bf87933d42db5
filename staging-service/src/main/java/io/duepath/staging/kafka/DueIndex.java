package io.duepath.staging.kafka;

import io.duepath.staging.store.LoanHead;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which loans have something to do by which day: a function of the loan store, held in heap, rebuilt when a task
 * starts. What a day costs follows from its entries, not from the portfolio.
 */
final class DueIndex {

    private final TreeMap<Integer, TreeSet<String>> loansByDay = new TreeMap<>();

    void clear() {
        loansByDay.clear();
    }

    /** Moves a loan from its former day to its present one. */
    void move(String loanId, @Nullable LoanHead before, LoanHead after) {
        int from = before == null ? LoanHead.NEVER : before.nextAction();
        if (from == after.nextAction()) {
            return;
        }
        TreeSet<String> former = loansByDay.get(from);
        if (former != null && former.remove(loanId) && former.isEmpty()) {
            loansByDay.remove(from);
        }
        if (after.nextAction() != LoanHead.NEVER) {
            loansByDay
                    .computeIfAbsent(after.nextAction(), day -> new TreeSet<>())
                    .add(loanId);
        }
    }

    /** The first loan that is due by an epoch day; null if none is. */
    @Nullable
    String firstDueBy(long epochDay) {
        Map.Entry<Integer, TreeSet<String>> first = loansByDay.firstEntry();
        return first == null || first.getKey() > epochDay
                ? null
                : first.getValue().first();
    }
}
