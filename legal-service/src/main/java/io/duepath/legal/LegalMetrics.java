package io.duepath.legal;

import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CaseSummary;
import io.duepath.legal.domain.CommandEnd;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The meters of the legal desk. Commands: {@code in = opened + updated + withdrawn + repeated + parked}, counted once
 * their transaction is committed; one that is tried again because the database did not answer counts when it is done.
 * The gauges describe the whole desk, so every instance shows the same.
 */
final class LegalMetrics {

    private static final String PREFIX = "duepath.legal.";
    private static final long STALE_NANOS = Duration.ofSeconds(2).toNanos();

    private final CaseBook book;
    private final Counter in;
    private final Map<CommandEnd, Counter> ends = new EnumMap<>(CommandEnd.class);
    private @Nullable CaseSummary last;
    private long readAt;

    LegalMetrics(MeterRegistry meters, CaseBook book) {
        this.book = book;
        in = Counter.builder(PREFIX + "commands.in")
                .description("Records of legal-commands that are done with")
                .register(meters);
        for (CommandEnd end : CommandEnd.values()) {
            Counter counter = Counter.builder(PREFIX + "commands.ended")
                    .tag("end", end.name().toLowerCase(Locale.ROOT))
                    .description("What became of them; the ends sum up to those that came in")
                    .register(meters);
            ends.put(end, counter);
        }
        for (CaseState state : CaseState.values()) {
            Gauge.builder(PREFIX + "cases", () -> summary().cases(state))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .description("Cases by state")
                    .register(meters);
        }
        gauge(meters, "deadlines.due", CaseSummary::due, "Open deadlines whose last day is at most a week away");
        gauge(meters, "deadlines.overdue", CaseSummary::overdue, "Open deadlines whose last day has passed");
        gauge(meters, "deadlines.raised.late", CaseSummary::raisedLate, "Warnings and lapses raised after their day");
        gauge(meters, "approvals.waiting", CaseSummary::waiting, "Proposals that wait for a second person");
        gauge(meters, "outbox.pending", CaseSummary::outboxPending, "Events the broker has not acknowledged yet");
        gauge(meters, "outbox.lag.seconds", CaseSummary::outboxLagSeconds, "How long the oldest of them has waited");
    }

    private void gauge(MeterRegistry meters, String name, ToLongFunction<CaseSummary> number, String description) {
        Gauge.builder(PREFIX + name, () -> number.applyAsLong(summary()))
                .description(description)
                .register(meters);
    }

    CommandEnd ended(CommandEnd end) {
        in.increment();
        Objects.requireNonNull(ends.get(end)).increment();
        return end;
    }

    /** One look at the database serves all gauges of a scrape. */
    private synchronized CaseSummary summary() {
        long now = System.nanoTime();
        CaseSummary current = last;
        if (current == null || now - readAt > STALE_NANOS) {
            current = book.summary();
            last = current;
            readAt = now;
        }
        return current;
    }
}
