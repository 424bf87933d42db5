package io.duepath.staging.kafka;

import io.duepath.staging.store.LoanHead;
import io.duepath.staging.store.PartitionCalendar;
import io.duepath.staging.store.PartitionCalendar.Tick;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loans and arrears per bucket and currency of the partitions of this instance, kept as they change. Written by the
 * stream threads, read by HTTP and meters.
 */
public final class Portfolio {

    private final Map<Integer, Part> parts = new ConcurrentHashMap<>();
    private final Set<Cell> known = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Cell>> listeners = new CopyOnWriteArrayList<>();

    /** A cell of the ageing table. */
    public record Cell(String bucket, String currency) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            int byBucket = bucket.compareTo(other.bucket);
            return byBucket == 0 ? currency.compareTo(other.currency) : byBucket;
        }
    }

    /** How many loans, and their arrears in minor units. */
    public record Sum(long loans, long arrearsMinor) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(long moreLoans, long moreArrears) {
            return new Sum(loans + moreLoans, arrearsMinor + moreArrears);
        }
    }

    /** What this instance had at one moment: its partitions, their sums, and the lowest of their business dates. */
    public record Snapshot(SortedSet<Integer> partitions, Map<Cell, Sum> ageing, Optional<LocalDate> asOf) {}

    /**
     * One partition's share. A loan that moves from cell to cell is never seen in none or in both. Whoever holds its
     * monitor sees store, sums and calendar as of one moment.
     */
    static final class Part {
        private final Map<Cell, Sum> cells = new HashMap<>();
        private final Consumer<Cell> seen;
        private volatile @Nullable LocalDate today;
        private volatile @Nullable Tick rolling;
        private final AtomicLong parked = new AtomicLong();

        Part(Consumer<Cell> seen) {
            this.seen = seen;
        }

        synchronized void calendar(PartitionCalendar calendar) {
            today = calendar.rolled();
            rolling = calendar.current();
        }

        /** The date to which all loans of the partition are rolled; null before the first one and while one rolls. */
        synchronized @Nullable LocalDate restingOn() {
            return rolling == null ? today : null;
        }

        void change(@Nullable LoanHead before, LoanHead after) {
            if (after.counted()) {
                seen.accept(new Cell(after.bucket(), after.currency()));
            }
            synchronized (this) {
                add(before, -1);
                add(after, 1);
            }
        }

        private void add(@Nullable LoanHead loan, int sign) {
            if (loan != null && loan.counted()) {
                cells.merge(
                        new Cell(loan.bucket(), loan.currency()),
                        new Sum(sign, sign * loan.arrearsMinor()),
                        (a, b) -> a.plus(b.loans, b.arrearsMinor));
            }
            if (loan != null && loan.parked()) {
                parked.addAndGet(sign);
            }
        }

        synchronized Map<Cell, Sum> cells() {
            return Map.copyOf(cells);
        }

        synchronized Sum sum(Cell cell) {
            return cells.getOrDefault(cell, Sum.NONE);
        }
    }

    /** Tells of every cell that ever had a loan, each once, also of those that had one before. */
    void onCell(Consumer<Cell> listener) {
        listeners.add(listener);
        known.forEach(listener);
    }

    private void seen(Cell cell) {
        if (!known.contains(cell) && known.add(cell)) {
            listeners.forEach(listener -> listener.accept(cell));
        }
    }

    /** A fresh share for a partition that this instance now owns. */
    Part open(int partition) {
        Part part = new Part(this::seen);
        parts.put(partition, part);
        return part;
    }

    /** The share of a partition, if this instance owns it. */
    @Nullable
    Part part(int partition) {
        return parts.get(partition);
    }

    void close(int partition, Part part) {
        parts.remove(partition, part);
    }

    /** All of this instance at one moment. */
    public Snapshot snapshot() {
        SortedMap<Integer, Part> now = new TreeMap<>(parts);
        Map<Cell, Sum> sums = new TreeMap<>();
        now.values()
                .forEach(part -> part.cells()
                        .forEach((cell, sum) -> sums.merge(cell, sum, (a, b) -> a.plus(b.loans(), b.arrearsMinor()))));
        sums.values().removeIf(sum -> sum.loans() == 0);
        return new Snapshot(new TreeSet<>(now.keySet()), sums, lowest(now.values()));
    }

    /** The sums over all partitions of this instance. */
    public Map<Cell, Sum> ageing() {
        return snapshot().ageing();
    }

    /** The sum of one cell over all partitions of this instance. */
    Sum sum(Cell cell) {
        return parts.values().stream()
                .map(part -> part.sum(cell))
                .reduce(Sum.NONE, (a, b) -> a.plus(b.loans(), b.arrearsMinor()));
    }

    /** The partitions of this instance. */
    public SortedSet<Integer> partitions() {
        return new TreeSet<>(parts.keySet());
    }

    /** When the oldest business date was published whose roll is not complete, in milliseconds since 1970, if any. */
    public OptionalLong rollingSince() {
        return parts.values().stream()
                .flatMap(part -> Stream.ofNullable(part.rolling))
                .mapToLong(Tick::timestamp)
                .min();
    }

    /** The lowest business date of the partitions of this instance; empty before the first tick of any. */
    public Optional<LocalDate> asOf() {
        return lowest(parts.values());
    }

    /** Loans parked in the partitions of this instance. */
    public long parked() {
        return parts.values().stream().mapToLong(part -> part.parked.get()).sum();
    }

    /** The lowest business date of some partitions; empty before the first tick of any. */
    private static Optional<LocalDate> lowest(Collection<Part> parts) {
        List<LocalDate> dates = parts.stream()
                .flatMap(part -> Stream.ofNullable(part.today))
                .sorted()
                .toList();
        return dates.size() < parts.size() ? Optional.empty() : dates.stream().findFirst();
    }

    /** The business date of one partition, if this instance owns it and it has one. */
    public Optional<LocalDate> today(int partition) {
        return Optional.ofNullable(parts.get(partition)).map(part -> part.today);
    }
}
