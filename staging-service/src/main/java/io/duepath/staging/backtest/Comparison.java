package io.duepath.staging.backtest;

import io.duepath.model.command.Action;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who would be treated differently under a second policy, by step and bucket, and what either would cost. */
public final class Comparison {

    private final Tally first;
    private final Tally second;

    Comparison(Tally first, Tally second) {
        this.first = first;
        this.second = second;
    }

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

    /** A kind of command, paid in a currency. */
    public record Channel(Action action, Currency currency) implements Comparable<Channel> {
        @Override
        public int compareTo(Channel other) {
            return Comparator.comparing(Channel::action)
                    .thenComparing(c -> c.currency().getCurrencyCode())
                    .compare(this, other);
        }
    }

    /** So many commands for so much; each command once, whatever its revisions and whether it was taken back or not. */
    public record Spent(long commands, BigDecimal total) {

        static final Spent NOTHING = new Spent(0, BigDecimal.ZERO);

        Spent plus(Spent other) {
            return new Spent(commands + other.commands, total.add(other.total));
        }
    }

    /** What a channel costs under either policy. */
    public record Bill(Spent first, Spent second) {}

    /** The counts of every step that either policy takes. */
    public Map<Row, Counts> rows() {
        Map<Row, Counts> rows = new TreeMap<>();
        Set<Row> all = new HashSet<>(first.loans().keySet());
        all.addAll(second.loans().keySet());
        for (Row row : all) {
            Set<String> a = first.loans().getOrDefault(row, Set.of());
            Set<String> b = second.loans().getOrDefault(row, Set.of());
            int both = (int) a.stream().filter(b::contains).count();
            rows.put(row, new Counts(both, a.size() - both, b.size() - both));
        }
        return rows;
    }

    /** The bill of every channel; empty if neither policy gives costs. A policy without costs spends nothing. */
    public Map<Channel, Bill> bills() {
        Map<Channel, Bill> bills = new TreeMap<>();
        Set<Channel> all = new HashSet<>(first.spent().keySet());
        all.addAll(second.spent().keySet());
        for (Channel channel : all) {
            bills.put(
                    channel,
                    new Bill(
                            first.spent().getOrDefault(channel, Spent.NOTHING),
                            second.spent().getOrDefault(channel, Spent.NOTHING)));
        }
        return bills;
    }
}
