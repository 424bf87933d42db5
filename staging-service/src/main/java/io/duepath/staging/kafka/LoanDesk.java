package io.duepath.staging.kafka;

import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.fault.Origin;
import io.duepath.model.wire.Envelope;
import io.duepath.service.tracing.Step;
import io.duepath.service.tracing.Traces;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.StagingMetrics.End;
import io.duepath.staging.store.ParkedQueue;
import io.duepath.staging.store.PartitionCalendar;
import io.duepath.staging.store.PartitionCalendar.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works on one loan at a time: load, call the engine, save, emit. Decides first and writes after, so that a failure of
 * the engine leaves the loan as it was; the loan is then parked, and the partition goes on.
 */
final class LoanDesk {

    private static final String LOAN = "duepath.loan";
    private static final Origin CALENDAR = new Origin("calendar", null, null, null, null);

    private final Staging staging;
    private final LoanStore store;
    private final StoryStore stories;
    private final Emitter emitter;
    private final StagingMetrics metrics;
    private final Traces traces;
    private final Parking parking;
    private final LastAccount accounts = new LastAccount();

    LoanDesk(StagingShell shell, LoanStore store, StoryStore stories, Emitter emitter) {
        this.staging = shell.staging();
        this.metrics = shell.metrics();
        this.traces = shell.traces();
        this.store = store;
        this.stories = stories;
        this.emitter = emitter;
        this.parking = new Parking(staging, store, stories, emitter);
    }

    /**
     * Rolls one loan to a tick's date. What comes of it is a trace of its own, one per loan and tick, which names the
     * tick as its cause: one trace for a whole roll would tell nobody anything.
     */
    void roll(String loanId, Tick tick) {
        try (Step step = traces.beginning("roll a loan", tick.eventId(), loanId)) {
            step.tag(LOAN, loanId).tag("duepath.cause", tick.eventId());
            roll(loanId, tick, new Emitter.Cause(tick.eventId(), step.traceParent(), tick.date(), tick.timestamp()));
        }
    }

    private void roll(String loanId, Tick tick, Emitter.Cause cause) {
        byte[] before = store.stored(loanId);
        LoanWork work = new LoanWork(accounts.of(before));
        RuntimeException failure =
                work.attempt(() -> staging.roll(work.account(), loanId, tick.date(), work.on(tick.date())));
        if (failure == null) {
            save(loanId, before, work);
            stories.tell(loanId, work.said());
            work.said().forEach(s -> emitter.emit(s.message(), loanId, cause));
        } else {
            parking.park(loanId, before, null, CALENDAR, cause, failure);
        }
    }

    /** Takes one fact in, behind the ticks that came before it. */
    void take(PartitionCalendar calendar, LoanFact fact, Envelope<?> event, Origin origin, long timestamp) {
        String loanId = fact.loanId().value();
        LocalDate today = calendar.today();
        LocalDate date = today == null ? event.time().toLocalDate() : today;
        try (Step step = traces.step("take a fact in", event.traceParent())) {
            step.tag(LOAN, loanId).tag("duepath.event", event.id());
            var cause = new Emitter.Cause(event.id(), step.traceParent(), date, timestamp);
            metrics.consumed(take(calendar, fact, event, origin, cause));
        }
    }

    private End take(PartitionCalendar calendar, LoanFact fact, Envelope<?> event, Origin origin, Emitter.Cause cause) {
        String loanId = fact.loanId().value();
        byte[] stored = store.stored(loanId);
        ParkedQueue queue = store.queue(loanId, stored);
        if (fact instanceof LoanReleased) {
            return parking.release(calendar.today(), loanId, queue, event, origin, cause);
        }
        return queue == null
                ? apply(calendar, stored, fact, event, origin, cause)
                : parking.queue(loanId, queue, event, origin, cause);
    }

    private End apply(
            PartitionCalendar calendar,
            byte @Nullable [] before,
            LoanFact fact,
            Envelope<?> event,
            Origin origin,
            Emitter.Cause cause) {
        String loanId = fact.loanId().value();
        LoanWork work = new LoanWork(accounts.of(before));
        List<Reception> receptions = new ArrayList<>();
        RuntimeException failure = work.attempt(() -> {
            for (Tick tick : calendar.pending()) {
                if (before != null) {
                    staging.roll(work.account(), loanId, tick.date(), work.on(tick.date()));
                }
            }
            receptions.add(staging.apply(work.account(), fact, calendar.today(), work.on(cause.date())));
        });
        if (failure != null) {
            parking.park(loanId, before, event, origin, cause, failure);
            return End.DEAD_LETTERED;
        }
        save(loanId, before, work);
        stories.tell(loanId, work.said());
        work.said().forEach(s -> emitter.emit(s.message(), loanId, cause));
        return Receptions.end(receptions.get(0), loanId, event, origin, cause, emitter);
    }

    private void save(String loanId, byte @Nullable [] before, LoanWork work) {
        store.save(loanId, before, work.after());
        accounts.remember(work.after(), work.account());
    }
}
