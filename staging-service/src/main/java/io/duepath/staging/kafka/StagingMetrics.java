package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.TreatmentDecision;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

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
        } else if (message instanceof TreatmentDecision m) {
            meters.counter(PREFIX + "silences", "reason", m.reason().toString()).increment();
        }
    }
}
