package io.duepath.staging.kafka;

import io.duepath.model.report.LoanState;
import io.duepath.model.report.LoanStatus;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.Portfolio.Cell;
import io.duepath.staging.kafka.Portfolio.Sum;
import io.duepath.staging.store.LoanCodec;
import io.duepath.staging.store.LoanHead;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * One count of a partition's loans. What it walks is the store as it was at the moment the kept sums were copied,
 * whatever is written meanwhile.
 */
final class Recount implements AutoCloseable {

    private final Staging staging;
    private final LocalDate today;
    private final Map<Cell, Sum> kept;
    private final KeyValueIterator<String, byte[]> loans;
    private final boolean any;

    private Recount(
            Staging staging,
            LocalDate today,
            Map<Cell, Sum> kept,
            KeyValueIterator<String, byte[]> loans,
            boolean any) {
        this.staging = staging;
        this.today = today;
        this.kept = kept;
        this.loans = loans;
        this.any = any;
    }

    /** Begins one if the partition has a date and none is rolling; else null. */
    static @Nullable Recount begin(Staging staging, Portfolio.Part part, ReadOnlyKeyValueStore<String, byte[]> store) {
        synchronized (part) {
            LocalDate today = part.restingOn();
            if (today == null) {
                return null;
            }
            KeyValueIterator<String, byte[]> loans = store.all();
            // The view of the store is taken when the first loan is asked for, not before.
            boolean any = loans.hasNext();
            return new Recount(staging, today, part.cells(), loans, any);
        }
    }

    /** The sums as they were kept. */
    Map<Cell, Sum> kept() {
        return kept;
    }

    /** The sums as the facts of each loan give them. */
    Map<Cell, Sum> count() {
        Map<Cell, Sum> sums = new HashMap<>();
        for (boolean more = any; more; more = loans.hasNext()) {
            var next = loans.next();
            LoanHead head = LoanHead.of(next.value);
            if (head != null && head.parked()) {
                // It stands still as it was last good.
                add(sums, head.counted(), head.bucket(), head.currency(), head.arrearsMinor());
            } else if (head != null) {
                LoanAccount account = LoanCodec.decode(next.value);
                LoanStatus status = staging.status(account, next.key, today, false);
                boolean open = status.state() == LoanState.ACTIVE || status.state() == LoanState.UNREGISTERED;
                String currency =
                        status.currency() == null ? "" : status.currency().getCurrencyCode();
                // The status has exactly the digits of the currency.
                long arrears = status.arrears().unscaledValue().longValueExact();
                add(sums, open && account.rolledTo != null && !currency.isEmpty(), status.bucket(), currency, arrears);
            }
        }
        return sums;
    }

    private static void add(Map<Cell, Sum> sums, boolean counted, String bucket, String currency, long arrears) {
        if (counted) {
            sums.merge(new Cell(bucket, currency), new Sum(1, arrears), (a, b) -> a.plus(b.loans(), b.arrearsMinor()));
        }
    }

    @Override
    public void close() {
        loans.close();
    }
}
