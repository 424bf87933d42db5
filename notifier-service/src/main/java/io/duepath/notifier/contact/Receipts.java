package io.duepath.notifier.contact;

import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.Refinement;
import io.duepath.model.event.Channel;
import io.duepath.model.event.OptOut;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes what gateways report. A receipt is known again by command, channel, outcome and time, whatever its event id. It
 * counts in the history, refines the contact log, and moves the command's follow-up: who was reached needs no other
 * channel, who was not gets the next one. An opt-out counts even if nobody knows the command.
 */
final class Receipts {

    private final FollowUps followUps;

    Receipts(FollowUps followUps) {
        this.followUps = followUps;
    }

    Handled take(CustomerState before, DeliveryReceipt receipt, Instant now, Cause cause) {
        boolean refused = receipt.outcome() == ReceiptOutcome.OPT_OUT;
        CustomerState state = refused ? before.refusing(optOut(receipt.channel())) : before;
        Optional<Ended> known = state.ended(receipt.commandId());
        Optional<Sent> order = known.flatMap(e -> e.sentBy(receipt.channel()));
        if (known.isEmpty() || order.isEmpty()) {
            return Handled.noted(state, Note.RECEIPT_UNMATCHED);
        }
        Ended ended = known.get();
        String heard = receipt.channel() + " " + receipt.outcome() + " " + receipt.at();
        if (ended.heard(heard) || ended.full()) {
            return Handled.noted(state, Note.RECEIPT_REPEATED);
        }
        Ended hearing = ended.hearing(heard);
        CustomerState counted = state.knowing(hearing).with(Attempts.with(state.history(), receipt, now));
        return Handled.noted(counted, Note.RECEIPT)
                .then(s -> Refinings.heard(s, hearing, order.get(), refinement(receipt.outcome()), receipt.at(), cause))
                .then(s -> follow(s, receipt, now, cause));
    }

    private Handled follow(CustomerState state, DeliveryReceipt receipt, Instant now, Cause cause) {
        Optional<FollowUp> planned = state.followUp(receipt.commandId());
        if (planned.isEmpty()) {
            return Handled.unchanged(state);
        }
        FollowUp followUp = planned.get();
        if (reached(receipt.outcome())) {
            return followUps.drop(state, followUp, "reached", now, cause);
        }
        boolean current = followUp.phase() == FollowUp.Phase.AWAITING
                && followUp.current().channel() == receipt.channel();
        if (!current) {
            return Handled.unchanged(state);
        }
        return receipt.outcome() == ReceiptOutcome.CONNECTED
                ? Handled.unchanged(followUps.answered(state, followUp))
                : followUps.failed(state, followUp, now, cause);
    }

    /** Whether the person itself was reached; somebody who answered may be somebody else. */
    private static boolean reached(ReceiptOutcome outcome) {
        return switch (outcome) {
            case DELIVERED, CONVERSATION, REFUSED, OPT_OUT -> true;
            case FAILED_PERMANENT, FAILED_TEMPORARY, CONNECTED, UNANSWERED, WRONG_PARTY -> false;
        };
    }

    private static OptOut optOut(Channel channel) {
        return switch (channel) {
            case SMS -> OptOut.SMS;
            case MAIL -> OptOut.MAIL;
            case CALL -> OptOut.CALL;
            case VISIT -> OptOut.VISIT;
        };
    }

    private static Refinement refinement(ReceiptOutcome outcome) {
        return switch (outcome) {
            case DELIVERED -> Refinement.DELIVERED;
            case FAILED_PERMANENT -> Refinement.FAILED_PERMANENT;
            case FAILED_TEMPORARY -> Refinement.FAILED_TEMPORARY;
            case CONNECTED -> Refinement.CONNECTED;
            case CONVERSATION -> Refinement.CONVERSATION;
            case UNANSWERED -> Refinement.UNANSWERED;
            case WRONG_PARTY -> Refinement.WRONG_PARTY;
            case REFUSED -> Refinement.REFUSED;
            case OPT_OUT -> Refinement.OPT_OUT;
        };
    }
}
