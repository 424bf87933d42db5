package io.duepath.notifier.contact;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.event.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what has become due of one customer, in the one order that every replay repeats. */
final class Decisions {

    private static final String EXPIRY = "DP-EXPIRY";

    private final Dispatch dispatch;
    private final FollowUps followUps;

    Decisions(Dispatch dispatch, FollowUps followUps) {
        this.dispatch = dispatch;
        this.followUps = followUps;
    }

    /** Something whose time has come. A follow-up goes before a new contact of the same instant. */
    private record Due(Instant at, Waiting command, Optional<FollowUp> followUp) {

        static final Comparator<Due> ORDER = Comparator.comparing(Due::at)
                .thenComparing(due -> due.followUp().isEmpty())
                .thenComparing(Due::command, Waiting.ORDER);
    }

    /** Decides all that is due; each decision sees what the ones before it did. */
    Handled due(CustomerState before, Moment moment) {
        Handled handled = Handled.unchanged(before);
        for (Optional<Due> next = next(before, moment); next.isPresent(); next = next(handled.state(), moment)) {
            Due due = next.get();
            handled = handled.then(state -> decide(state, due));
        }
        return handled;
    }

    private static Optional<Due> next(CustomerState state, Moment moment) {
        Stream<Due> commands = state.waiting().stream()
                .filter(w -> moment.reached(w.request().businessDate(), w.notBefore(), state.zone()))
                .map(w -> new Due(
                        moment.at(w.request().businessDate(), w.notBefore(), state.zone()), w, Optional.empty()));
        Stream<Due> followUps = state.followUps().stream()
                .filter(f -> moment.reached(f.command().request().businessDate(), f.due(), state.zone()))
                .map(f -> new Due(
                        moment.at(f.command().request().businessDate(), f.due(), state.zone()),
                        f.command(),
                        Optional.of(f)));
        return Stream.concat(commands, followUps).min(Due.ORDER);
    }

    private Handled decide(CustomerState state, Due due) {
        return due.followUp().isPresent()
                ? followUps.due(state, due.followUp().get(), due.at())
                : decide(state, due.command(), due.at());
    }

    private Handled decide(CustomerState state, Waiting waiting, Instant at) {
        ContactRequested request = waiting.request();
        if (LocalDate.ofInstant(at, state.zone()).isAfter(request.expiresOn())) {
            return Endings.end(state, waiting, ContactEnd.EXPIRED, "last-day-passed", Ruling.of(EXPIRY), at);
        }
        Optional<Channel> channel = Endings.channel(request.action());
        if (channel.isEmpty()) {
            return Endings.end(state, waiting, ContactEnd.REFUSED, "no-contact", Ruling.of("DP-CHANNEL"), at);
        }
        Sent order = new Sent(channel.get(), request.template());
        return dispatch.order(
                state,
                waiting,
                order,
                at,
                new Dispatch.Cases(
                        (sent, ruling) -> released(sent, waiting, order, ruling, at),
                        (until, ruling) -> deferred(state, waiting, order, until, ruling, at),
                        (reason, ruling) -> Endings.end(state, waiting, ContactEnd.REFUSED, reason, ruling, at)));
    }

    private Handled released(Handled sent, Waiting waiting, Sent order, Ruling ruling, Instant at) {
        return sent.then(state -> Endings.end(state, waiting, ContactEnd.RELEASED, "allowed", ruling, at))
                .then(state -> Handled.unchanged(followUps.began(state, waiting, order, at)));
    }

    private static Handled deferred(
            CustomerState state, Waiting waiting, Sent order, Instant until, Ruling ruling, Instant at) {
        LocalDate opening = LocalDate.ofInstant(until, state.zone());
        if (opening.isAfter(waiting.request().expiresOn())) {
            return Endings.end(state, waiting, ContactEnd.EXPIRED, "closed-until-last-day", ruling.and(EXPIRY), at);
        }
        StoryLine line = StoryLine.of(at, "deferred")
                .by(order)
                .because("not-now", ruling)
                .until(until);
        return Handled.telling(state.waitingFor(waiting.deferredUntil(until)), Told.of(waiting.commandId(), line));
    }
}
