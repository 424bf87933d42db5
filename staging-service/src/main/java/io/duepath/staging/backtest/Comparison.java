package io.duepath.staging.backtest;

import io.duepath.model.Message;
import io.duepath.model.command.Because;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.loan.LoanId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who would be treated differently under a second policy, by step and bucket. */
public final class Comparison {

    private final Map<Row, Set<String>> first = new HashMap<>();
    private final Map<Row, Set<String>> second = new HashMap<>();

    /** A step, taken while the loan was in a bucket. */
    public record Row(String step, String bucket) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int byBucket = bucket.compareTo(other.bucket);
            return byBucket == 0 ? step.compareTo(other.step) : byBucket;
        }
    }

    /** How many loans get a step under both policies, or under one alone. */
    public record Counts(int both, int onlyFirst, int onlySecond) {}

    void first(Message message) {
        note(first, message);
    }

    void second(Message message) {
        note(second, message);
    }

    /** The counts of every step that either policy takes. */
    public Map<Row, Counts> rows() {
        Map<Row, Counts> rows = new TreeMap<>();
        Set<Row> all = new HashSet<>(first.keySet());
        all.addAll(second.keySet());
        for (Row row : all) {
            Set<String> a = first.getOrDefault(row, Set.of());
            Set<String> b = second.getOrDefault(row, Set.of());
            int both = (int) a.stream().filter(b::contains).count();
            rows.put(row, new Counts(both, a.size() - both, b.size() - both));
        }
        return rows;
    }

    private static void note(Map<Row, Set<String>> side, Message message) {
        if (message instanceof ContactRequested m) {
            note(side, m.because(), m.loanId());
        } else if (message instanceof LegalEscalated m) {
            note(side, m.because(), m.loanId());
        }
    }

    private static void note(Map<Row, Set<String>> side, Because because, LoanId loanId) {
        side.computeIfAbsent(new Row(because.step(), because.bucket()), row -> new HashSet<>())
                .add(loanId.value());
    }
}
