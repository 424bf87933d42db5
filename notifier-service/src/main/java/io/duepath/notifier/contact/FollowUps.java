package io.duepath.notifier.contact;

import io.duepath.model.contact.Refinement;
import io.duepath.notifier.contact.FollowUp.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Looks after released commands: waits for receipts and climbs the fallback ladder, one gated order after the other. */
final class FollowUps {

    private final Dispatch dispatch;
    private final FallbackLadder ladder;
    private final ReceiptPatience patience;

    FollowUps(Dispatch dispatch, FallbackLadder ladder, ReceiptPatience patience) {
        this.dispatch = dispatch;
        this.ladder = ladder;
        this.patience = patience;
    }

    /** Follows an order up that has just gone out, if anything can come of it. */
    CustomerState began(CustomerState state, Waiting command, Sent order, Instant at) {
        Optional<Instant> timeout = patience.until(order.channel(), at);
        if (timeout.isEmpty() && next(command, order).isEmpty()) {
            return state.notFollowing(command.commandId());
        }
        Instant due = timeout.orElse(over(command, state.zone()));
        return state.following(new FollowUp(command, Phase.AWAITING, order, due, timeout.isPresent()));
    }

    /** Its time has come: no receipt in time, or the next order may be given. */
    Handled due(CustomerState state, FollowUp followUp, Instant at) {
        if (followUp.phase() == Phase.FALLING_BACK) {
            return fall(state, followUp.command(), followUp.current(), at, Cause.of(followUp.command()));
        }
        if (!followUp.timeout()) {
            return Handled.unchanged(state.notFollowing(followUp.commandId()));
        }
        Cause cause = Cause.of(followUp.command());
        Ended ended = state.ended(followUp.commandId()).orElseThrow();
        return Refinings.found(
                        state,
                        ended,
                        followUp.current(),
                        Refinement.TIMED_OUT,
                        "no-receipt",
                        Ruling.of("DP-RECEIPT"),
                        at,
                        cause)
                .then(s -> failed(s, followUp, at, cause));
    }

    /** The order did not reach the person: the next one of the ladder is asked about, if there is one. */
    Handled failed(CustomerState state, FollowUp followUp, Instant at, Cause cause) {
        Waiting command = followUp.command();
        Optional<Sent> next = next(command, followUp.current());
        return next.isEmpty()
                ? Handled.unchanged(state.notFollowing(command.commandId()))
                : fall(state, command, next.get(), at, cause);
    }

    /** Somebody answered: there is a receipt, and who it was may still be told. */
    CustomerState answered(CustomerState state, FollowUp followUp) {
        Waiting command = followUp.command();
        Instant due = over(command, state.zone());
        return state.following(new FollowUp(command, Phase.AWAITING, followUp.current(), due, false));
    }

    /** The person was reached, or the command taken back: what was planned is dropped. */
    Handled drop(CustomerState state, FollowUp followUp, String reason, Instant at, Cause cause) {
        CustomerState left = state.notFollowing(followUp.commandId());
        if (followUp.phase() == Phase.AWAITING) {
            return Handled.unchanged(left);
        }
        Ended ended = state.ended(followUp.commandId()).orElseThrow();
        return Refinings.found(
                left, ended, followUp.current(), Refinement.FALLBACK_DROPPED, reason, Ruling.NONE, at, cause);
    }

    private Handled fall(CustomerState state, Waiting command, Sent next, Instant at, Cause cause) {
        if (!at.isBefore(over(command, state.zone()))) {
            return drop(state, falling(command, next, at), "last-day-passed", at, cause);
        }
        return dispatch.order(
                state,
                command,
                next,
                at,
                new Dispatch.Cases(
                        (sent, ruling) -> released(sent, command, next, ruling, at, cause),
                        (until, ruling) -> deferred(state, falling(command, next, until), ruling, at, cause),
                        (reason, ruling) -> refused(state, command, next, reason, ruling, at, cause)));
    }

    private Handled released(Handled sent, Waiting command, Sent order, Ruling ruling, Instant at, Cause cause) {
        return sent.then(state -> {
            Ended ended = state.ended(command.commandId()).orElseThrow().sending(order);
            CustomerState known = began(state.knowing(ended), command, order, at);
            return Refinings.found(known, ended, order, Refinement.FALLBACK_RELEASED, "allowed", ruling, at, cause);
        });
    }

    private Handled deferred(CustomerState state, FollowUp later, Ruling ruling, Instant at, Cause cause) {
        if (!later.due().isBefore(over(later.command(), state.zone()))) {
            return drop(state, later, "closed-until-last-day", at, cause);
        }
        StoryLine line = StoryLine.of(at, "fallback-deferred")
                .by(later.current())
                .because("not-now", ruling)
                .until(later.due());
        return Handled.telling(state.following(later), Told.of(later.commandId(), line));
    }

    private Handled refused(
            CustomerState state, Waiting command, Sent order, String reason, Ruling ruling, Instant at, Cause cause) {
        Ended ended = state.ended(command.commandId()).orElseThrow();
        return Refinings.found(state, ended, order, Refinement.FALLBACK_REFUSED, reason, ruling, at, cause)
                .then(s -> failed(s, falling(command, order, at), at, cause));
    }

    private Optional<Sent> next(Waiting command, Sent current) {
        return ladder.after(command.request().template(), current);
    }

    private static FollowUp falling(Waiting command, Sent next, Instant due) {
        return new FollowUp(command, Phase.FALLING_BACK, next, due, false);
    }

    /** The first instant after the command's last day. */
    private static Instant over(Waiting command, ZoneId zone) {
        LocalDate last = command.request().expiresOn();
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
