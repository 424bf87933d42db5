package io.duepath.notifier.contact;

import io.duepath.model.command.Action;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.event.Channel;
import io.duepath.notifier.contact.Emitted.Destination;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ends commands: moves them from waiting to ended and writes their one line of the contact log. */
final class Endings {

    private Endings() {}

    /** How an action reaches the person; none for what does not reach the person. A plan is offered by mail. */
    static Optional<Channel> channel(Action action) {
        return switch (action) {
            case SMS -> Optional.of(Channel.SMS);
            case MAIL, OFFER_PLAN -> Optional.of(Channel.MAIL);
            case CALL -> Optional.of(Channel.CALL);
            case VISIT -> Optional.of(Channel.VISIT);
            case LEGAL_ESCALATE -> Optional.empty();
        };
    }

    /** Ends a waiting command because of the event that brought it. */
    static Handled end(CustomerState state, Waiting waiting, ContactEnd end, String reason, Ruling ruling, Instant at) {
        return end(state, waiting, Cause.of(waiting), end, reason, ruling, at);
    }

    /** Ends a waiting command because of another event. */
    static Handled end(
            CustomerState state,
            Waiting waiting,
            Cause cause,
            ContactEnd end,
            String reason,
            Ruling ruling,
            Instant at) {
        ContactRequested request = waiting.request();
        Channel channel = channel(request.action()).orElse(null);
        Sent order = channel == null ? null : new Sent(channel, request.template());
        List<Sent> sent = end == ContactEnd.RELEASED && order != null ? List.of(order) : List.of();
        LocalDate today = LocalDate.ofInstant(at, state.zone());
        ContactEnded line = new ContactEnded(
                request.commandId(),
                request.revision(),
                request.loanId(),
                request.customerId(),
                request.occasion(),
                request.step(),
                request.action(),
                channel,
                request.template(),
                end,
                reason,
                ruling.ruleIds(),
                request.businessDate(),
                at);
        Emitted emitted = new Emitted(
                Destination.CONTACT_LOG,
                request.customerId(),
                request.commandId(),
                List.of(),
                request.businessDate(),
                cause.id(),
                waiting.traceParent(),
                line);
        StoryLine told = StoryLine.of(at, end.toString()).by(order).because(reason, ruling);
        CustomerState after = state.remembering(Ended.of(request, end, sent), today);
        return new Handled(after, List.of(emitted), List.of(Told.of(request.commandId(), told)), Note.NONE);
    }
}
