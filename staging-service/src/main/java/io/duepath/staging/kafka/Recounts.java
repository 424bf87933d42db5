package io.duepath.staging.kafka;

import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.Portfolio.Cell;
import io.duepath.staging.kafka.Portfolio.Sum;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the sums that are kept as loans change to a count of all loans from their facts, partition by partition, in the
 * background. Both are taken at one moment, so that any difference is a fault and none is a matter of timing; while a day
 * rolls a partition is left for the next time.
 */
public final class Recounts {

    private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);

    private final Staging staging;
    private final Portfolio portfolio;
    private final IntFunction<ReadOnlyKeyValueStore<String, byte[]>> loans;
    private final Map<Integer, Drift> drifts = new ConcurrentHashMap<>();
    private final AtomicLong counted = new AtomicLong();

    private record Drift(long loans, double arrears) {}

    /** @param loans the store of loans of a partition that is here */
    public Recounts(Staging staging, Portfolio portfolio, IntFunction<ReadOnlyKeyValueStore<String, byte[]>> loans) {
        this.staging = staging;
        this.portfolio = portfolio;
        this.loans = loans;
    }

    /** Counts every partition that is here and at rest. */
    void run() {
        drifts.keySet().retainAll(portfolio.partitions());
        for (int partition : portfolio.partitions()) {
            try {
                count(partition);
            } catch (InvalidStateStoreException e) {
                LOG.debug("Partition {} moved away while it was counted", partition);
            }
        }
    }

    private void count(int partition) {
        Portfolio.Part part = portfolio.part(partition);
        if (part == null) {
            return;
        }
        try (Recount recount = Recount.begin(staging, part, loans.apply(partition))) {
            if (recount == null) {
                return;
            }
            Drift drift = drift(recount.kept(), recount.count());
            if (drift.loans > 0 || drift.arrears > 0) {
                LOG.error("The sums of partition {} differ from its loans: {}", partition, drift);
            }
            drifts.put(partition, drift);
            counted.incrementAndGet();
        }
    }

    /** Absolute differences, so that two faults never cancel each other. */
    private static Drift drift(Map<Cell, Sum> kept, Map<Cell, Sum> counted) {
        Set<Cell> cells = new HashSet<>(kept.keySet());
        cells.addAll(counted.keySet());
        long loans = 0;
        double arrears = 0;
        for (Cell cell : cells) {
            Sum here = kept.getOrDefault(cell, Sum.NONE);
            Sum there = counted.getOrDefault(cell, Sum.NONE);
            loans += Math.abs(here.loans() - there.loans());
            arrears += StreamsState.decimal(Math.abs(here.arrearsMinor() - there.arrearsMinor()), cell.currency())
                    .doubleValue();
        }
        return new Drift(loans, arrears);
    }

    double driftingLoans() {
        return drifts.values().stream().mapToLong(Drift::loans).sum();
    }

    double driftingArrears() {
        return drifts.values().stream().mapToDouble(Drift::arrears).sum();
    }

    double partitionsCounted() {
        return counted.get();
    }
}
