package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.model.command.Action;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.DecisionReason;
import io.duepath.model.report.PromiseOutcome;
import io.duepath.model.report.PromiseResolved;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.staging.domain.BucketLadder;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The meters of staging. Facts: {@code consumed = applied + repeated + conflicting + dead-lettered + queued}; ticks are
 * counted apart. Whatever a tag can say is there from the start, at 0.
 */
public final class StagingMetrics {

    private static final String PREFIX = "duepath.staging.";

    private final MeterRegistry meters;
    private final PortfolioMetrics gauges;
    private final Counter consumed;
    private final EnumCounters<End> ends;
    private final Counter advanced;
    private final Counter ignored;
    private final EnumCounters<Action> commands;
    private final EnumCounters<Action> revisions;
    private final EnumCounters<WithdrawReason> contactsTakenBack;
    private final EnumCounters<WithdrawReason> casesTakenBack;
    private final EnumCounters<PromiseOutcome> promises;
    private final EnumCounters<DecisionReason> silences;
    private final CommandDelay delays;

    /** Meters for loans on the ladder that ships. */
    public StagingMetrics(MeterRegistry meters, Portfolio portfolio) {
        this(meters, portfolio, List.of(BucketLadder.DEFAULT));
    }

    /** Meters for loans on any of these ladders. */
    public StagingMetrics(MeterRegistry meters, Portfolio portfolio, Collection<BucketLadder> ladders) {
        this.meters = meters;
        List<String> buckets = Stream.concat(
                        Stream.of(BucketLadder.CURRENT),
                        ladders.stream()
                                .flatMap(ladder -> ladder.rungs().stream().map(BucketLadder.Rung::bucket)))
                .distinct()
                .toList();
        gauges = new PortfolioMetrics(meters, portfolio);
        gauges.register(buckets);
        consumed = counter("facts.consumed", "Records of loan-events that are done with, ticks left out", Tags.empty());
        ends = counters(End.class, "facts.ended", "end", "What became of them; the ends sum up to those consumed");
        advanced = tick(true);
        ignored = tick(false);
        commands = commands("first");
        revisions = commands("newer");
        contactsTakenBack = withdrawals("contact");
        casesTakenBack = withdrawals("legal");
        promises = counters(PromiseOutcome.class, "promises", "outcome", "Promises resolved, corrections included");
        silences = counters(DecisionReason.class, "silences", "reason", "Steps not taken, or not yet");
        delays = new CommandDelay(meters, PREFIX + "command.delay");
        buckets.forEach(from -> buckets.stream().filter(to -> !to.equals(from)).forEach(to -> transition(from, to)));
    }

    /** Shows what recounts find. */
    public void watch(Recounts recounts) {
        gauges.register(recounts);
    }

    /** What became of a record of loan-events. */
    enum End {
        APPLIED,
        REPEATED,
        CONFLICTING,
        DEAD_LETTERED,
        QUEUED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void consumed(End end) {
        consumed.increment();
        ends.increment(end);
    }

    void ticked(boolean moved) {
        (moved ? advanced : ignored).increment();
    }

    /** A message goes out, so many milliseconds after the record that caused it was published. */
    void emitted(Message message, long delay) {
        if (message instanceof BucketTransition m) {
            transition(m.from(), m.to()).increment();
        } else if (message instanceof ContactRequested m) {
            command(m.action(), m.revision(), delay);
        } else if (message instanceof LegalEscalated m) {
            command(Action.LEGAL_ESCALATE, m.revision(), delay);
        } else if (message instanceof ContactWithdrawn m) {
            contactsTakenBack.increment(m.reason());
        } else if (message instanceof LegalWithdrawn m) {
            casesTakenBack.increment(m.reason());
        } else if (message instanceof PromiseResolved m) {
            promises.increment(m.outcome());
        } else if (message instanceof TreatmentDecision m) {
            silences.increment(m.reason());
        }
    }

    private void command(Action action, int revision, long delay) {
        (revision == 0 ? commands : revisions).increment(action);
        delays.record(action, delay);
    }

    private EnumCounters<Action> commands(String revision) {
        return new EnumCounters<>(
                meters,
                Action.class,
                PREFIX + "commands",
                "action",
                Tags.of("revision", revision),
                "Steps taken, and the same again with newer figures");
    }

    private EnumCounters<WithdrawReason> withdrawals(String order) {
        return new EnumCounters<>(
                meters,
                WithdrawReason.class,
                PREFIX + "withdrawals",
                "reason",
                Tags.of("order", order),
                "Steps taken back");
    }

    private <E extends Enum<E>> EnumCounters<E> counters(Class<E> kind, String name, String tag, String description) {
        return new EnumCounters<>(meters, kind, PREFIX + name, tag, Tags.empty(), description);
    }

    private Counter tick(boolean moved) {
        return counter("ticks", "Business dates read, once a partition", Tags.of("advanced", Boolean.toString(moved)));
    }

    private Counter transition(String from, String to) {
        return counter("transitions", "Moves of loans between buckets", Tags.of("from", from, "to", to));
    }

    private Counter counter(String name, String description, Tags tags) {
        return Counter.builder(PREFIX + name)
                .tags(tags)
                .description(description)
                .register(meters);
    }
}
