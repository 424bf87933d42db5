package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.PromiseResolved;
import io.duepath.model.report.TreatmentDecision;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The meters of staging. Facts: {@code consumed = applied + repeated + conflicting + dead-lettered + queued}; ticks are
 * counted apart.
 */
public final class StagingMetrics {

    private static final String PREFIX = "duepath.staging.";

    private final MeterRegistry meters;

    public StagingMetrics(MeterRegistry meters, Portfolio portfolio) {
        this.meters = meters;
        Gauge.builder(PREFIX + "loans.parked", portfolio, Portfolio::parked)
                .description("Loans parked after a failure of the engine, on this instance")
                .register(meters);
        TimeGauge.builder(PREFIX + "roll.open", () -> open(portfolio), TimeUnit.MILLISECONDS)
                .description("How long the oldest business date waits for its roll to complete, on this instance")
                .register(meters);
        Gauge.builder(PREFIX + "business.date.seconds", () -> date(portfolio))
                .description(
                        "The lowest business date of this instance's partitions, its midnight in UTC as epoch seconds")
                .register(meters);
        portfolio.onCell(cell -> gauges(portfolio, cell));
    }

    /** One number of a cell per meter; a cell whose loans moved away stays, at 0. Sums over instances are the whole. */
    private void gauges(Portfolio portfolio, Portfolio.Cell cell) {
        Gauge.builder(PREFIX + "portfolio.loans", () -> portfolio.sum(cell).loans())
                .tags("bucket", cell.bucket(), "currency", cell.currency())
                .description("Loans of this instance by bucket and currency")
                .register(meters);
        Gauge.builder(
                        PREFIX + "portfolio.arrears",
                        () -> StreamsState.decimal(portfolio.sum(cell).arrearsMinor(), cell.currency()))
                .tags("bucket", cell.bucket(), "currency", cell.currency())
                .description("Arrears of this instance by bucket and currency, in units of the currency")
                .register(meters);
    }

    private static double date(Portfolio portfolio) {
        Optional<LocalDate> day = portfolio.asOf();
        return day.isEmpty() ? Double.NaN : day.get().toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }

    private static long open(Portfolio portfolio) {
        OptionalLong since = portfolio.rollingSince();
        return since.isEmpty() ? 0 : Math.max(0, System.currentTimeMillis() - since.getAsLong());
    }

    /** What became of a record of loan-events. */
    enum End {
        APPLIED,
        REPEATED,
        CONFLICTING,
        DEAD_LETTERED,
        QUEUED
    }

    void consumed(End end) {
        meters.counter(PREFIX + "facts.consumed").increment();
        meters.counter(PREFIX + "facts.ended", "end", end.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    void tick(boolean advanced) {
        meters.counter(PREFIX + "ticks", "advanced", Boolean.toString(advanced)).increment();
    }

    void emitted(Message message) {
        if (message instanceof BucketTransition m) {
            meters.counter(PREFIX + "transitions", "from", m.from(), "to", m.to())
                    .increment();
        } else if (message instanceof ContactRequested m) {
            meters.counter(PREFIX + "commands", "action", m.action().toString()).increment();
        } else if (message instanceof LegalEscalated) {
            meters.counter(PREFIX + "commands", "action", "legal-escalate").increment();
        } else if (message instanceof ContactWithdrawn m) {
            meters.counter(PREFIX + "withdrawals", "reason", m.reason().toString())
                    .increment();
        } else if (message instanceof LegalWithdrawn m) {
            meters.counter(PREFIX + "withdrawals", "reason", m.reason().toString())
                    .increment();
        } else if (message instanceof PromiseResolved m) {
            meters.counter(PREFIX + "promises", "outcome", m.outcome().toString())
                    .increment();
        } else if (message instanceof TreatmentDecision m) {
            meters.counter(PREFIX + "silences", "reason", m.reason().toString()).increment();
        }
    }
}
