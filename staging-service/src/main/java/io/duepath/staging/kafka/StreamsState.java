package io.duepath.staging.kafka;

import io.duepath.model.fault.DeadLetterCause;
import io.duepath.service.placement.NotServedException;
import io.duepath.service.placement.Placement;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.query.AgeingPart;
import io.duepath.staging.query.AgeingPart.Row;
import io.duepath.staging.query.LoanView;
import io.duepath.staging.query.LocalState;
import io.duepath.staging.query.ParkedLoan;
import io.duepath.staging.query.ParkedPart;
import io.duepath.staging.store.LoanCodec;
import io.duepath.staging.store.LoanHead;
import io.duepath.staging.store.ParkedQueue;
import io.duepath.staging.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Reads what this instance has, from its stores and its running sums. */
public final class StreamsState implements LocalState {

    private final StagingStreams streams;
    private final Placement placement;
    private final StagingShell shell;

    public StreamsState(StagingStreams streams, Placement placement, StagingShell shell) {
        this.streams = streams;
        this.placement = placement;
        this.shell = shell;
    }

    @Override
    public Optional<LoanView> loan(String loanId, @Nullable LocalDate asOf) {
        int partition = placement.partitionOf(loanId);
        try {
            byte[] stored = store(StagingTopology.LOANS, partition).get(loanId);
            if (!shell.portfolio().partitions().contains(partition)) {
                throw new NotServedException("partition " + partition + " is not here now");
            }
            LocalDate day = asOf == null ? shell.portfolio().today(partition).orElse(null) : asOf;
            LoanHead head = LoanHead.of(stored);
            if (head == null || day == null) {
                return Optional.empty();
            }
            Staging staging = shell.staging();
            Story story = shell.storyLength() == 0
                    ? Story.NONE
                    : StoryStore.read(store(StagingTopology.STORIES, partition), loanId, shell.storyLength());
            return Optional.of(new LoanView(
                    staging.status(LoanCodec.decode(stored), loanId, day, head.parked()), story.upTo(day)));
        } catch (InvalidStateStoreException e) {
            throw new NotServedException("partition " + partition + " is not here now");
        }
    }

    @Override
    public AgeingPart ageing() {
        Portfolio.Snapshot portfolio = shell.portfolio().snapshot();
        List<Row> rows = portfolio.ageing().entrySet().stream()
                .map(e -> new Row(
                        e.getKey().bucket(),
                        e.getKey().currency(),
                        e.getValue().loans(),
                        decimal(e.getValue().arrearsMinor(), e.getKey().currency())))
                .toList();
        return new AgeingPart(portfolio.asOf().orElse(null), portfolio.partitions(), rows);
    }

    @Override
    public ParkedPart parked(String after, int limit) {
        SortedSet<Integer> partitions = shell.portfolio().partitions();
        List<ParkedLoan> loans = new ArrayList<>();
        try {
            for (int partition : partitions) {
                loans.addAll(parked(partition, after, limit));
            }
        } catch (InvalidStateStoreException e) {
            throw new NotServedException("partitions are being assigned");
        }
        loans.sort(Comparator.comparing(ParkedLoan::loanId));
        return new ParkedPart(partitions, loans.subList(0, Math.min(limit, loans.size())));
    }

    private List<ParkedLoan> parked(int partition, String after, int limit) {
        List<ParkedLoan> loans = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> queues =
                store(StagingTopology.PARKED, partition).range(after.isEmpty() ? null : after, null)) {
            while (queues.hasNext() && loans.size() < limit) {
                var next = queues.next();
                ParkedQueue queue = ParkedQueue.decode(next.value);
                if (queue != null && !next.key.equals(after)) {
                    loans.add(new ParkedLoan(
                            next.key,
                            queue.since(),
                            DeadLetterCause.ENGINE_FAILURE.toString(),
                            queue.failure(),
                            queue.waiting().size(),
                            queue.origin()));
                }
            }
        }
        return loans;
    }

    /** The loans of a partition. */
    ReadOnlyKeyValueStore<String, byte[]> loans(int partition) {
        return store(StagingTopology.LOANS, partition);
    }

    private ReadOnlyKeyValueStore<String, byte[]> store(String name, int partition) {
        return streams.client()
                .orElseThrow(() -> new NotServedException("Kafka has not been reached yet"))
                .store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, byte[]>keyValueStore())
                        .withPartition(partition));
    }

    static BigDecimal decimal(long minor, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor, Math.max(0, digits));
    }
}
