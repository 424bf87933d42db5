package io.duepath.staging.kafka;

import io.duepath.model.event.LoanFact;
import io.duepath.model.fault.DeadLetterCause;
import io.duepath.model.fault.Origin;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageTypes;
import io.duepath.service.tracing.LogSubject;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.StagingMetrics.End;
import io.duepath.staging.store.LoanCodec;
import io.duepath.staging.store.ParkedQueue;
import io.duepath.staging.store.ParkedQueue.Waiting;
import io.duepath.staging.story.StoryTeller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts loans aside on which the engine fails, and lets them go on. A release is all or nothing: the facts that waited
 * are applied in their order, then the loan is looked at once; so a fact that waits further behind can heal what the
 * first one broke, and nothing is ordered that a later one would take back. If the engine fails again, at whichever
 * fact, the loan stays parked with the whole queue, and one more dead letter says so.
 */
final class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final Staging staging;
    private final LoanStore store;
    private final StoryStore stories;
    private final Emitter emitter;

    Parking(Staging staging, LoanStore store, StoryStore stories, Emitter emitter) {
        this.staging = staging;
        this.store = store;
        this.stories = stories;
        this.emitter = emitter;
    }

    /** Parks a loan behind the event that failed; behind nothing if it was a roll. */
    void park(
            String loanId,
            byte @Nullable [] before,
            @Nullable Envelope<?> event,
            Origin origin,
            Emitter.Cause cause,
            RuntimeException failure) {
        List<Waiting> waiting = event == null ? List.of() : List.of(waiting(event, origin));
        var queue = new ParkedQueue(cause.date(), failure.getClass().getSimpleName(), origin, waiting);
        failed(loanId, before, queue, event, origin, cause, failure);
    }

    /** Lets a fact wait behind a parked loan, or sets it aside if too many wait already; says how it ended. */
    End queue(String loanId, ParkedQueue queue, Envelope<?> event, Origin origin, Emitter.Cause cause) {
        if (queue.isFull()) {
            String detail = "the queue of the parked loan is full";
            emitter.emit(
                    DeadLetters.of(event, DeadLetterCause.ENGINE_FAILURE, detail, origin, null, true), loanId, cause);
            return End.DEAD_LETTERED;
        }
        store.park(loanId, store.stored(loanId), queue.plus(waiting(event, origin)));
        return End.QUEUED;
    }

    /** Lets a loan go on, and says how the release ended. */
    End release(
            @Nullable LocalDate today,
            String loanId,
            @Nullable ParkedQueue queue,
            Envelope<?> event,
            Origin origin,
            Emitter.Cause cause) {
        if (queue == null) {
            emitter.emit(
                    DeadLetters.of(event, DeadLetterCause.NOT_PARKED, "the loan is not parked", origin, null, false),
                    loanId,
                    cause);
            return End.DEAD_LETTERED;
        }
        byte[] before = store.stored(loanId);
        LoanWork work = new LoanWork(LoanCodec.decode(before));
        List<Reception> receptions = new ArrayList<>();
        RuntimeException failure = work.attempt(() -> {
            for (Waiting fact : queue.waiting()) {
                receptions.add(staging.apply(work.account(), read(fact), null, work.on(cause.date())));
            }
            if (today != null) {
                staging.release(work.account(), loanId, today, work.on(cause.date()));
            }
        });
        if (failure != null) {
            ParkedQueue again = queue.failing(failure.getClass().getSimpleName());
            failed(loanId, before, again, event, origin, cause, failure);
            return End.DEAD_LETTERED;
        }
        store.release(loanId, before, work.after());
        stories.add(loanId, List.of(StoryTeller.released(cause.date(), event.id())));
        stories.tell(loanId, work.said());
        setAside(loanId, queue, receptions, event, origin, cause);
        work.said().forEach(s -> emitter.emit(s.message(), loanId, cause));
        return End.APPLIED;
    }

    private void setAside(
            String loanId,
            ParkedQueue queue,
            List<Reception> receptions,
            Envelope<?> release,
            Origin origin,
            Emitter.Cause cause) {
        for (int i = 0; i < receptions.size(); i++) {
            Waiting fact = queue.waiting().get(i);
            var queued = new Envelope<>(
                    fact.eventId(), release.source(), release.time(), release.id(), release.traceParent(), read(fact));
            var place = new Origin(
                    origin.door(), origin.topic(), origin.partition(), fact.offset() < 0 ? null : fact.offset(), null);
            var queuedCause = new Emitter.Cause(fact.eventId(), release.traceParent(), cause.date(), cause.timestamp());
            Receptions.end(receptions.get(i), loanId, queued, place, queuedCause, emitter);
        }
    }

    private void failed(
            String loanId,
            byte @Nullable [] before,
            ParkedQueue queue,
            @Nullable Envelope<?> event,
            Origin origin,
            Emitter.Cause cause,
            RuntimeException failure) {
        try (LogSubject subject = LogSubject.of(cause.trace(), loanId, cause.eventId())) {
            LOG.error("Loan is parked: {} ({})", queue.failure(), subject, failure);
        }
        store.park(loanId, before, queue);
        stories.add(
                loanId, List.of(StoryTeller.parked(cause.date(), queue.failure(), event == null ? null : event.id())));
        emitter.emit(
                DeadLetters.of(event, DeadLetterCause.ENGINE_FAILURE, queue.failure(), origin, null, true),
                loanId,
                cause);
    }

    private static Waiting waiting(Envelope<?> event, Origin origin) {
        String json = Json.mapper().writeValueAsString(event.data());
        return new Waiting(event.id(), event.type().name(), json, origin.offset() == null ? -1 : origin.offset());
    }

    private static LoanFact read(Waiting fact) {
        var type = MessageTypes.named(fact.type()).orElseThrow();
        return (LoanFact) Json.mapper().readValue(fact.json(), type.data());
    }
}
