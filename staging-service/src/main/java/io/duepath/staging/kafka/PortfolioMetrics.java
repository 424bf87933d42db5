package io.duepath.staging.kafka;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * The gauges of the portfolio. Each instance shows the partitions it owns, so the sums over the instances are the whole:
 * what moves away goes to 0 here, and there it is found in the store again.
 */
final class PortfolioMetrics {

    private static final String PREFIX = "duepath.staging.";

    private final MeterRegistry meters;
    private final Portfolio portfolio;

    PortfolioMetrics(MeterRegistry meters, Portfolio portfolio) {
        this.meters = meters;
        this.portfolio = portfolio;
    }

    void register(List<String> buckets) {
        Gauge.builder(PREFIX + "loans.parked", portfolio, Portfolio::parked)
                .description("Loans parked after a failure of the engine, on this instance")
                .register(meters);
        TimeGauge.builder(PREFIX + "roll.open", this::open, TimeUnit.MILLISECONDS)
                .description("How long the oldest business date waits for its roll to complete, on this instance")
                .register(meters);
        Gauge.builder(PREFIX + "business.date.seconds", this::date)
                .description(
                        "The lowest business date of this instance's partitions, its midnight in UTC as epoch seconds")
                .register(meters);
        portfolio.onCell(cell -> buckets.forEach(bucket -> cell(new Portfolio.Cell(bucket, cell.currency()))));
        portfolio.onCell(this::cell);
    }

    /** What a recount from the facts found: 0 is right, anything else is a fault. */
    void register(Recounts recounts) {
        Gauge.builder(PREFIX + "drift.loans", recounts, Recounts::driftingLoans)
                .description("Loans by which the kept sums differ from a recount of all loans from their facts")
                .register(meters);
        Gauge.builder(PREFIX + "drift.arrears", recounts, Recounts::driftingArrears)
                .description("Arrears by which they differ, units of all currencies added up")
                .register(meters);
        FunctionCounter.builder(PREFIX + "recounts", recounts, Recounts::partitionsCounted)
                .description("Recounts of a partition that came to their end")
                .register(meters);
    }

    private void cell(Portfolio.Cell cell) {
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

    private double date() {
        Optional<LocalDate> day = portfolio.asOf();
        return day.isEmpty() ? Double.NaN : day.get().toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }

    private long open() {
        OptionalLong since = portfolio.rollingSince();
        return since.isEmpty() ? 0 : Math.max(0, System.currentTimeMillis() - since.getAsLong());
    }
}
