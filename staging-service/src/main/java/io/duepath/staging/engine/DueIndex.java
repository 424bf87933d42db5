package io.duepath.staging.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which loans have something to do by which day. What a day costs follows from its entries, not from the portfolio.
 * Days are epoch days; {@link #NEVER} stands for a loan to which nothing happens without a new fact.
 */
public final class DueIndex {

    /** No day. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final TreeMap<Integer, Set<String>> loansByDay = new TreeMap<>();

    /** Moves a loan from its former day to its present one. */
    public void move(String loanId, int from, int to) {
        if (from == to) {
            return;
        }
        Set<String> former = loansByDay.get(from);
        if (former != null && former.remove(loanId) && former.isEmpty()) {
            loansByDay.remove(from);
        }
        if (to != NEVER) {
            loansByDay.computeIfAbsent(to, day -> new HashSet<>()).add(loanId);
        }
    }

    /** The first loan that is due by an epoch day; null if none is. */
    public @Nullable String firstDueBy(long epochDay) {
        Map.Entry<Integer, Set<String>> first = loansByDay.firstEntry();
        return first == null || first.getKey() > epochDay
                ? null
                : inOrder(first).first();
    }

    /** Only a day that is being rolled needs its loans in order. */
    private SortedSet<String> inOrder(Map.Entry<Integer, Set<String>> day) {
        if (day.getValue() instanceof SortedSet<String> ordered) {
            return ordered;
        }
        SortedSet<String> ordered = new TreeSet<>(day.getValue());
        loansByDay.put(day.getKey(), ordered);
        return ordered;
    }
}
