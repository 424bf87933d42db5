package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.fault.DeadLetterCause;
import io.duepath.model.fault.Origin;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageTypes;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.StagingMetrics.End;
import io.duepath.staging.store.LoanCodec;
import io.duepath.staging.store.ParkedQueue;
import io.duepath.staging.store.ParkedQueue.Waiting;
import io.duepath.staging.store.PartitionCalendar;
import io.duepath.staging.store.PartitionCalendar.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one loan at a time: load, call the engine, save, emit. Decides first and writes after, so that a failure of
 * the engine leaves the loan as it was; the loan is then parked, and the partition goes on.
 */
final class LoanDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LoanDesk.class);
    private static final Origin CALENDAR = new Origin("calendar", null, null, null, null);

    private final Staging staging;
    private final LoanStore store;
    private final Emitter emitter;
    private final StagingMetrics metrics;

    LoanDesk(Staging staging, LoanStore store, Emitter emitter, StagingMetrics metrics) {
        this.staging = staging;
        this.store = store;
        this.emitter = emitter;
        this.metrics = metrics;
    }

    /** Rolls one loan to a tick's date. */
    void roll(String loanId, Tick tick) {
        byte[] before = store.stored(loanId);
        var cause = new Emitter.Cause(tick.eventId(), null, tick.date(), tick.timestamp());
        try {
            LoanAccount account = LoanCodec.decode(before);
            List<Message> out = new ArrayList<>();
            staging.roll(account, loanId, tick.date(), out::add);
            store.save(loanId, before, account);
            out.forEach(message -> emitter.emit(message, loanId, cause));
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | NullPointerException e) {
            park(loanId, before, new ParkedQueue(List.of()), null, CALENDAR, cause, e);
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
            release(calendar, loanId, queue, event, origin, cause);
        } else if (queue != null) {
            store.park(loanId, store.stored(loanId), queue.plus(waiting(event)));
            metrics.consumed(End.QUEUED);
        } else {
            metrics.consumed(apply(calendar, fact, event, origin, cause));
        }
    }

    private End apply(
            PartitionCalendar calendar, LoanFact fact, Envelope<?> event, Origin origin, Emitter.Cause cause) {
        String loanId = fact.loanId().value();
        byte[] before = store.stored(loanId);
        List<Message> out = new ArrayList<>();
        try {
            LoanAccount account = LoanCodec.decode(before);
            for (Tick tick : calendar.pending()) {
                if (before != null) {
                    staging.roll(account, loanId, tick.date(), out::add);
                }
            }
            Reception reception = staging.apply(account, fact, calendar.today(), out::add);
            store.save(loanId, before, account);
            out.forEach(message -> emitter.emit(message, loanId, cause));
            return end(reception, loanId, event, origin, cause);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | NullPointerException e) {
            park(loanId, before, new ParkedQueue(List.of(waiting(event))), event, origin, cause, e);
            return End.DEAD_LETTERED;
        }
    }

    private End end(Reception reception, String loanId, Envelope<?> event, Origin origin, Emitter.Cause cause) {
        if (reception instanceof Reception.Conflict conflict) {
            var letter = DeadLetters.of(
                    event, DeadLetterCause.CONFLICT, "other content is kept", origin, conflict.kept(), false);
            emitter.emit(letter, loanId, cause);
            return End.CONFLICTING;
        }
        if (reception instanceof Reception.OtherCurrency other) {
            String detail = "the loan is in " + other.loanCurrency();
            emitter.emit(
                    DeadLetters.of(event, DeadLetterCause.CURRENCY_MISMATCH, detail, origin, null, false),
                    loanId,
                    cause);
            return End.DEAD_LETTERED;
        }
        return reception instanceof Reception.Repeated ? End.REPEATED : End.APPLIED;
    }

    private void park(
            String loanId,
            byte @Nullable [] before,
            ParkedQueue queue,
            @Nullable Envelope<?> event,
            Origin origin,
            Emitter.Cause cause,
            RuntimeException failure) {
        LOG.error("Loan {} is parked: {}", loanId, failure.getClass().getSimpleName(), failure);
        store.park(loanId, before, queue);
        String detail = failure.getClass().getSimpleName();
        emitter.emit(DeadLetters.of(event, DeadLetterCause.ENGINE_FAILURE, detail, origin, null, true), loanId, cause);
    }

    private void release(
            PartitionCalendar calendar,
            String loanId,
            @Nullable ParkedQueue queue,
            Envelope<?> event,
            Origin origin,
            Emitter.Cause cause) {
        if (queue == null) {
            metrics.consumed(End.DEAD_LETTERED);
            emitter.emit(
                    DeadLetters.of(event, DeadLetterCause.NOT_PARKED, "the loan is not parked", origin, null, false),
                    loanId,
                    cause);
            return;
        }
        metrics.consumed(End.APPLIED);
        store.release(loanId);
        for (Waiting fact : queue.waiting()) {
            var queued = new Envelope<>(
                    fact.eventId(), event.source(), event.time(), event.id(), event.traceParent(), read(fact));
            var queuedCause = new Emitter.Cause(fact.eventId(), event.traceParent(), cause.date(), cause.timestamp());
            ParkedQueue again = store.queue(loanId);
            if (again == null) {
                apply(calendar, queued.data(), queued, origin, queuedCause);
            } else {
                store.park(loanId, store.stored(loanId), again.plus(fact));
            }
        }
    }

    private static Waiting waiting(Envelope<?> event) {
        return new Waiting(event.id(), event.type().name(), Json.mapper().writeValueAsString(event.data()));
    }

    private static LoanFact read(Waiting fact) {
        var type = MessageTypes.named(fact.type()).orElseThrow();
        return (LoanFact) Json.mapper().readValue(fact.json(), type.data());
    }
}
