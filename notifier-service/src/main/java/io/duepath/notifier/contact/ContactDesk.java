package io.duepath.notifier.contact;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.notifier.gate.ContactGate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Decides what becomes of commands, one customer at a time and without a clock of its own.
 *
 * <pre>
 *   request ──► waits for its roll ──► gate ──► released | refused | expired
 *                      │                 │ ▲       │
 *                      ▼                 ▼ │       ▼
 *                  withdrawn ◄──────── deferred   receipts refine it; no success: next channel ──► gate ...
 * </pre>
 *
 * Each command ends exactly once. Under the business clock a customer's commands whose roll is done are decided before
 * the customer's next input is looked at, so that the order of the log alone decides what is released; under the wall
 * clock the input comes first, because a withdrawal that is already here must stop a contact.
 */
public final class ContactDesk {

    private final Decisions decisions;
    private final Withdrawals withdrawals;
    private final Receipts receipts;

    public ContactDesk(ContactGate gate, Composer composer, FallbackLadder ladder, ReceiptPatience patience) {
        Dispatch dispatch = new Dispatch(gate, composer, patience);
        FollowUps followUps = new FollowUps(dispatch, ladder, patience);
        this.decisions = new Decisions(dispatch, followUps);
        this.withdrawals = new Withdrawals(followUps);
        this.receipts = new Receipts(followUps);
    }

    /** A command arrives: waits, replaces an earlier revision, or is known already. Decided if its roll is done. */
    public Handled request(CustomerState before, Waiting incoming, Moment moment) {
        return upToInput(before, moment)
                .then(state -> take(state, incoming, moment))
                .then(state -> due(state, moment));
    }

    /** A command is taken back: it ends without a contact, or what is open of it is called off. */
    public Handled withdraw(CustomerState before, ContactWithdrawn fact, Cause cause, Moment moment) {
        return upToInput(before, moment).then(state -> withdrawals.take(state, fact, cause, moment));
    }

    /** A gateway or desk reports what became of a contact. */
    public Handled receive(CustomerState before, DeliveryReceipt receipt, Cause cause, Moment moment) {
        return upToInput(before, moment).then(state -> {
            Instant now = moment.now(businessDate(state, receipt), state.zone());
            return receipts.take(state, receipt, now, cause);
        });
    }

    /** Decides all of the customer's commands and follow-ups whose time has come. */
    public Handled due(CustomerState before, Moment moment) {
        return decisions.due(before, moment);
    }

    /** The customer is erased: nothing but the ids of ended commands is kept, and what waits is refused. */
    public Handled erase(CustomerState before, Cause cause, Moment moment) {
        return withdrawals.erase(before, cause, moment);
    }

    private Handled upToInput(CustomerState state, Moment moment) {
        return moment.clock().followsLog() ? due(state, moment) : Handled.unchanged(state);
    }

    private static Handled take(CustomerState state, Waiting incoming, Moment moment) {
        ContactRequested request = incoming.request();
        Optional<Ended> ended = state.ended(incoming.commandId());
        if (ended.isPresent()) {
            boolean higher = request.revision() > ended.get().revision();
            return higher
                    ? Handled.noted(newerFigures(state, incoming), Note.REVISED_AFTER_END)
                    : Handled.noted(state, Note.REPEATED);
        }
        Optional<Waiting> waiting = state.waiting(incoming.commandId());
        if (waiting.isPresent() && request.revision() <= waiting.get().request().revision()) {
            return Handled.noted(state, Note.REPEATED);
        }
        Instant at = moment.now(request.businessDate(), state.zone());
        Note note = waiting.isPresent() ? Note.REVISED : Note.NEW;
        StoryLine line = StoryLine.of(at, waiting.isPresent() ? "revised" : "requested");
        return Handled.noted(state, note).then(s -> Handled.telling(s.waitingFor(incoming), Told.first(request, line)));
    }

    /** What has gone out has gone out; a fallback that may still follow speaks of the newest figures. */
    private static CustomerState newerFigures(CustomerState state, Waiting incoming) {
        return state.followUp(incoming.commandId())
                .filter(f ->
                        f.command().request().revision() < incoming.request().revision())
                .map(f -> state.following(f.of(incoming)))
                .orElse(state);
    }

    private static LocalDate businessDate(CustomerState state, DeliveryReceipt receipt) {
        return state.ended(receipt.commandId())
                .map(Ended::about)
                .map(Ended.About::businessDate)
                .orElse(LocalDate.EPOCH);
    }
}
