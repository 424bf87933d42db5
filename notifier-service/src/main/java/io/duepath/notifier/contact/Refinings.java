package io.duepath.notifier.contact;

import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.Refinement;
import io.duepath.notifier.contact.Emitted.Destination;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Writes what became known of a released command into the contact log and its story. */
final class Refinings {

    private Refinings() {}

    /** What the notifier itself finds; each at most once for a command and channel. */
    static Handled found(
            CustomerState state,
            Ended ended,
            Sent order,
            Refinement outcome,
            String reason,
            Ruling ruling,
            Instant at,
            Cause cause) {
        List<String> idParts = List.of(order.channel().toString(), outcome.toString());
        return line(state, ended, order, outcome, reason, ruling, at, cause, idParts);
    }

    /** What a receipt says; its own time tells it from others. */
    static Handled heard(CustomerState state, Ended ended, Sent order, Refinement outcome, Instant at, Cause cause) {
        List<String> idParts = List.of(order.channel().toString(), outcome.toString(), at.toString());
        return line(state, ended, order, outcome, "receipt", Ruling.NONE, at, cause, idParts);
    }

    private static Handled line(
            CustomerState state,
            Ended ended,
            Sent order,
            Refinement outcome,
            String reason,
            Ruling ruling,
            Instant at,
            Cause cause,
            List<String> idParts) {
        Ended.About about = ended.about();
        if (about == null) {
            return Handled.unchanged(state);
        }
        LocalDate on = LocalDate.ofInstant(at, state.zone());
        ContactRefined refined = new ContactRefined(
                ended.commandId(),
                about.loanId(),
                state.customerId(),
                about.occasion(),
                about.step(),
                order.channel(),
                order.template(),
                outcome,
                reason,
                ruling.ruleIds(),
                on,
                at);
        Emitted emitted = new Emitted(
                Destination.CONTACT_LOG,
                state.customerId(),
                ended.commandId(),
                idParts,
                on,
                cause.id(),
                cause.traceParent(),
                refined);
        StoryLine told = StoryLine.of(at, outcome.toString()).by(order).because(reason, ruling);
        return new Handled(state, List.of(emitted), List.of(Told.of(ended.commandId(), told)), Note.NONE);
    }
}
