package io.duepath.staging.kafka;

import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.fault.Origin;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.StagingMetrics.End;
import io.duepath.staging.store.ParkedQueue;
import io.duepath.staging.store.PartitionCalendar;
import io.duepath.staging.store.PartitionCalendar.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Works on one loan at a time: load, call the engine, save, emit. Decides first and writes after, so that a failure of
 * the engine leaves the loan as it was; the loan is then parked, and the partition goes on.
 */
final class LoanDesk {

    private static final Origin CALENDAR = new Origin("calendar", null, null, null, null);

    private final Staging staging;
    private final LoanStore store;
    private final StoryStore stories;
    private final Emitter emitter;
    private final StagingMetrics metrics;
    private final Parking parking;

    LoanDesk(Staging staging, LoanStore store, StoryStore stories, Emitter emitter, StagingMetrics metrics) {
        this.staging = staging;
        this.store = store;
        this.stories = stories;
        this.emitter = emitter;
        this.metrics = metrics;
        this.parking = new Parking(staging, store, stories, emitter);
    }

    /** Rolls one loan to a tick's date. */
    void roll(String loanId, Tick tick) {
        byte[] before = store.stored(loanId);
        var cause = new Emitter.Cause(tick.eventId(), null, tick.date(), tick.timestamp());
        LoanWork work = new LoanWork(before);
        RuntimeException failure =
                work.attempt(() -> staging.roll(work.account(), loanId, tick.date(), work.on(tick.date())));
        if (failure == null) {
            store.save(loanId, before, work.after());
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
        var cause = new Emitter.Cause(event.id(), event.traceParent(), date, timestamp);
        ParkedQueue queue = store.queue(loanId);
        if (fact instanceof LoanReleased) {
            metrics.consumed(parking.release(today, loanId, queue, event, origin, cause));
        } else if (queue != null) {
            metrics.consumed(parking.queue(loanId, queue, event, origin, cause));
        } else {
            metrics.consumed(apply(calendar, fact, event, origin, cause));
        }
    }

    private End apply(
            PartitionCalendar calendar, LoanFact fact, Envelope<?> event, Origin origin, Emitter.Cause cause) {
        String loanId = fact.loanId().value();
        byte[] before = store.stored(loanId);
        LoanWork work = new LoanWork(before);
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
        store.save(loanId, before, work.after());
        stories.tell(loanId, work.said());
        work.said().forEach(s -> emitter.emit(s.message(), loanId, cause));
        return Receptions.end(receptions.get(0), loanId, event, origin, cause, emitter);
    }
}
