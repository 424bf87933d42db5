package io.duepath.bench.experiment;

import io.duepath.bench.harness.Trial;
import org.HdrHistogram.Histogram;

/** Milliseconds between two instants, many times over. */
final class Latencies {

    private final Histogram histogram = new Histogram(3);

    /** Adds one; both instants by {@link System#nanoTime}. */
    void add(long due, long arrived) {
        histogram.recordValue(Math.max(0, (arrived - due) / 1_000));
    }

    /** How many there are. */
    long count() {
        return histogram.getTotalCount();
    }

    /** Adds the percentiles to a trial. */
    Trial tell(Trial trial) {
        return trial.value(Latency.P99.name(), histogram.getValueAtPercentile(99) / 1e3)
                .value("p50, ms", histogram.getValueAtPercentile(50) / 1e3)
                .value("p99.9, ms", histogram.getValueAtPercentile(99.9) / 1e3)
                .value("max, ms", histogram.getMaxValue() / 1e3);
    }
}
