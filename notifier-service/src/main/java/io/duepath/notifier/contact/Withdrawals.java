package io.duepath.notifier.contact;

import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.Refinement;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.notifier.contact.Emitted.Destination;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes commands back: before release it ends them, afterwards it calls off what is open and planned. */
final class Withdrawals {

    private final FollowUps followUps;

    Withdrawals(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** A withdrawal from staging. */
    Handled take(CustomerState state, ContactWithdrawn fact, Cause cause, Moment moment) {
        Instant at = moment.now(fact.businessDate(), state.zone());
        String reason = fact.reason().toString();
        Optional<Waiting> waiting = state.waiting(fact.commandId());
        if (waiting.isPresent()) {
            return Handled.noted(state, Note.WITHDRAWN)
                    .then(s -> Endings.end(
                            s, waiting.get(), cause, ContactEnd.WITHDRAWN, reason, Ruling.of("DP-WITHDRAWAL"), at));
        }
        return state.ended(fact.commandId())
                .map(ended -> afterEnd(state, ended, reason, fact.businessDate(), at, cause))
                .orElseGet(() -> Handled.noted(state, Note.WITHDRAWN_UNKNOWN));
    }

    /** The customer is erased: what waits is refused, what is out and open is called off. */
    Handled erase(CustomerState before, Cause cause, Moment moment) {
        Handled handled = Handled.noted(before, Note.ERASED);
        for (Waiting waiting : before.waiting()) {
            Instant at = moment.now(waiting.request().businessDate(), before.zone());
            handled = handled.then(state ->
                    Endings.end(state, waiting, cause, ContactEnd.REFUSED, "erased", Ruling.of("DP-ERASURE"), at));
        }
        for (Ended ended : before.ended()) {
            LocalDate day =
                    ended.about() == null ? ended.expiresOn() : ended.about().businessDate();
            Instant at = moment.now(day, before.zone());
            handled = handled.then(state -> callOff(state, ended, "erased", day, at, cause));
        }
        return handled.then(state -> Handled.unchanged(state.erased()));
    }

    private Handled afterEnd(CustomerState state, Ended ended, String reason, LocalDate date, Instant at, Cause cause) {
        Note note = ended.openTask().isPresent() ? Note.CANCELLED : Note.WITHDRAWN_AFTER_END;
        return Handled.noted(state, note).then(s -> callOff(s, ended, reason, date, at, cause));
    }

    private Handled callOff(CustomerState state, Ended ended, String reason, LocalDate date, Instant at, Cause cause) {
        Optional<FollowUp> planned = state.followUp(ended.commandId());
        Handled dropped =
                planned.map(f -> followUps.drop(state, f, reason, at, cause)).orElseGet(() -> Handled.unchanged(state));
        Optional<Sent> open = ended.openTask();
        Ended.About about = ended.about();
        if (open.isEmpty() || about == null) {
            return dropped;
        }
        TaskCancelled order = new TaskCancelled(ended.commandId(), about.loanId(), state.customerId(), date, reason);
        Emitted emitted = new Emitted(
                Destination.of(open.get().channel()),
                state.customerId(),
                ended.commandId(),
                List.of(),
                date,
                cause.id(),
                cause.traceParent(),
                order);
        return dropped.then(s -> Handled.sending(s.knowing(ended.asCancelled()), emitted))
                .then(s -> Refinings.found(s, ended, open.get(), Refinement.CANCELLED, reason, Ruling.NONE, at, cause));
    }
}
