package io.duepath.notifier.contact;

import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.notifier.gate.Attempt;
import io.duepath.notifier.gate.History;
import io.duepath.notifier.gate.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts receipts. An order is one attempt, and its first receipt closes it. What a desk reports beyond that is either
 * more about the same call (connected, then a conversation) or another call, which counts on its own.
 */
final class Attempts {

    /** From the weakest to the strongest: what is known of one attempt never becomes less. */
    private static final List<Outcome> STRENGTH = List.of(
            Outcome.PLACED,
            Outcome.QUEUED,
            Outcome.NOT_CONNECTED,
            Outcome.BOUNCED,
            Outcome.UNANSWERED,
            Outcome.DELIVERED,
            Outcome.CONNECTED,
            Outcome.WRONG_PARTY,
            Outcome.REFUSED,
            Outcome.CONVERSATION);

    private Attempts() {}

    static String id(CommandId command, Channel channel) {
        return command + " " + channel;
    }

    /** The history with a receipt; one dated in the future counts as of now. */
    static History with(History history, DeliveryReceipt receipt, Instant now) {
        String id = id(receipt.commandId(), receipt.channel());
        Outcome outcome = outcome(receipt);
        Optional<Attempt> order =
                history.attempts().stream().filter(a -> a.id().equals(id)).findFirst();
        if (order.isEmpty()) {
            return history;
        }
        Attempt last = last(history, order.get());
        boolean more = last.outcome().isOpen() || !talks(receipt) || (answered(last.outcome()) && answered(outcome));
        if (!more) {
            return history.with(made(last, id + " " + receipt.at(), receipt, outcome, now));
        }
        if (!weaker(last.outcome(), outcome)) {
            return history;
        }
        return history.with(talks(receipt) ? made(last, last.id(), receipt, outcome, now) : last.turnedOut(outcome));
    }

    /** A call or visit was made when its receipt says, not when it was ordered. */
    private static Attempt made(Attempt order, String id, DeliveryReceipt receipt, Outcome outcome, Instant now) {
        Instant said = receipt.at().isAfter(now) ? now : receipt.at();
        Instant at = said.isBefore(order.at()) ? order.at() : said;
        return new Attempt(id, at, order.medium(), order.direction(), order.debt(), order.endpoint(), outcome, null);
    }

    private static boolean talks(DeliveryReceipt receipt) {
        return receipt.channel() == Channel.CALL || receipt.channel() == Channel.VISIT;
    }

    private static Attempt last(History history, Attempt order) {
        return history.attempts().stream()
                .filter(a -> a.id().equals(order.id()) || a.id().startsWith(order.id() + " "))
                .reduce((a, b) -> b.at().isBefore(a.at()) ? a : b)
                .orElse(order);
    }

    private static boolean answered(Outcome outcome) {
        return STRENGTH.indexOf(outcome) >= STRENGTH.indexOf(Outcome.CONNECTED);
    }

    private static boolean weaker(Outcome known, Outcome heard) {
        return STRENGTH.indexOf(known) < STRENGTH.indexOf(heard);
    }

    /**
     * What a receipt means to the gate. A call that failed for a while rang somewhere as far as anybody knows, so it
     * counts; who opts out has been reached.
     */
    static Outcome outcome(DeliveryReceipt receipt) {
        boolean talks = talks(receipt);
        ReceiptOutcome said = receipt.outcome();
        return switch (said) {
            case DELIVERED -> talks ? Outcome.CONNECTED : Outcome.DELIVERED;
            case FAILED_PERMANENT -> talks ? Outcome.NOT_CONNECTED : Outcome.BOUNCED;
            case FAILED_TEMPORARY -> talks ? Outcome.UNANSWERED : Outcome.BOUNCED;
            case CONNECTED -> Outcome.CONNECTED;
            case CONVERSATION -> Outcome.CONVERSATION;
            case UNANSWERED -> talks ? Outcome.UNANSWERED : Outcome.BOUNCED;
            case WRONG_PARTY -> Outcome.WRONG_PARTY;
            case REFUSED -> Outcome.REFUSED;
            case OPT_OUT -> talks ? Outcome.CONVERSATION : Outcome.DELIVERED;
        };
    }
}
