package io.duepath.notifier.contact;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.event.Channel;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.Endpoint;
import io.duepath.model.loan.CommandId;
import io.duepath.notifier.contact.Emitted.Destination;
import io.duepath.notifier.gate.ContactGate;
import io.duepath.notifier.gate.GateRequest;
import io.duepath.notifier.gate.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of commands, one customer at a time and without a clock of its own.
 *
 * <pre>
 *   request ──► waits for its roll ──► gate ──► released | refused | expired
 *                      │                 │ ▲
 *                      ▼                 ▼ │ (not before)
 *                  withdrawn ◄──────── deferred
 * </pre>
 *
 * Each command ends exactly once. Under the business clock a customer's commands whose roll is done are decided before
 * the customer's next input is looked at, so that the order of the log alone decides what is released; under the wall
 * clock the input comes first, because a withdrawal that is already here must stop a contact.
 */
public final class ContactDesk {

    private static final List<String> EXPIRY = List.of("DP-EXPIRY");

    private final ContactGate gate;
    private final Composer composer;

    public ContactDesk(ContactGate gate, Composer composer) {
        this.gate = gate;
        this.composer = composer;
    }

    /** A command arrives: waits, replaces an earlier revision, or is known already. Decided if its roll is done. */
    public Handled request(CustomerState before, Waiting incoming, Moment moment) {
        return upToInput(before, moment).then(state -> take(state, incoming)).then(state -> decideDue(state, moment));
    }

    /** A command is taken back: it ends without a contact, or its task is cancelled if it was handed out. */
    public Handled withdraw(
            CustomerState before, ContactWithdrawn fact, String cause, @Nullable String trace, Moment moment) {
        return upToInput(before, moment)
                .then(state -> state.waiting(fact.commandId())
                        .map(waiting -> withdrawWaiting(state, waiting, fact, cause, moment))
                        .orElseGet(() -> withdrawEnded(state, fact, cause, trace)));
    }

    /** Decides one waiting command, if its time has come. */
    public Handled decide(CustomerState before, CommandId id, Moment moment) {
        return before.waiting(id)
                .filter(waiting -> moment.reached(waiting, before.zone()))
                .map(waiting -> decide(before, waiting, moment))
                .orElseGet(() -> Handled.unchanged(before));
    }

    /** The customer is erased: nothing but the ids of ended commands is kept, and what waits is refused. */
    public Handled erase(CustomerState before, String cause, Moment moment) {
        Handled handled = Handled.noted(before, Note.ERASED);
        for (Waiting waiting : before.waiting()) {
            Instant at = moment.at(waiting.request().businessDate(), before.zone());
            handled = handled.then(state -> Endings.end(
                    state, waiting, cause, ContactEnd.REFUSED, "customer-erased", List.of("DP-ERASURE"), at));
        }
        return handled.then(state -> Handled.unchanged(state.with(CustomerContacts.NONE)));
    }

    private Handled upToInput(CustomerState state, Moment moment) {
        return moment.clock().followsLog() ? decideDue(state, moment) : Handled.unchanged(state);
    }

    private Handled decideDue(CustomerState before, Moment moment) {
        Handled handled = Handled.unchanged(before);
        for (Waiting waiting : before.waiting()) {
            if (moment.reached(waiting, before.zone())) {
                handled = handled.then(state -> decide(state, waiting, moment));
            }
        }
        return handled;
    }

    private static Handled take(CustomerState state, Waiting incoming) {
        int revision = incoming.request().revision();
        Optional<Ended> ended = state.ended(incoming.commandId());
        if (ended.isPresent()) {
            boolean higher = revision > ended.get().revision();
            return Handled.noted(state, higher ? Note.REVISED_AFTER_END : Note.REPEATED);
        }
        Optional<Waiting> waiting = state.waiting(incoming.commandId());
        if (waiting.isPresent() && revision <= waiting.get().request().revision()) {
            return Handled.noted(state, Note.REPEATED);
        }
        return Handled.noted(state.waitingFor(incoming), waiting.isPresent() ? Note.REVISED : Note.NEW);
    }

    private static Handled withdrawWaiting(
            CustomerState state, Waiting waiting, ContactWithdrawn fact, String cause, Moment moment) {
        Instant at = moment.at(fact.businessDate(), state.zone());
        String reason = fact.reason().toString();
        return Handled.noted(state, Note.WITHDRAWN)
                .then(s -> Endings.end(s, waiting, cause, ContactEnd.WITHDRAWN, reason, List.of("DP-WITHDRAWAL"), at));
    }

    private static Handled withdrawEnded(
            CustomerState state, ContactWithdrawn fact, String cause, @Nullable String trace) {
        Optional<Ended> known = state.ended(fact.commandId());
        if (known.isEmpty()) {
            return Handled.noted(state, Note.WITHDRAWN_UNKNOWN);
        }
        Ended ended = known.get();
        Channel channel = ended.channel();
        if (channel == null || !ended.openTask()) {
            return Handled.noted(state, Note.WITHDRAWN_AFTER_END);
        }
        TaskCancelled cancelled = new TaskCancelled(
                fact.commandId(),
                fact.loanId(),
                fact.customerId(),
                fact.businessDate(),
                fact.reason().toString());
        Emitted emitted = new Emitted(
                Destination.of(channel),
                fact.customerId(),
                fact.commandId(),
                fact.businessDate(),
                cause,
                trace,
                cancelled);
        CustomerState after = state.remembering(ended.asCancelled(), fact.businessDate());
        return new Handled(after, List.of(emitted), Note.CANCELLED);
    }

    private Handled decide(CustomerState state, Waiting waiting, Moment moment) {
        ContactRequested request = waiting.request();
        Instant at = moment.at(request.businessDate(), state.zone());
        if (LocalDate.ofInstant(at, state.zone()).isAfter(request.expiresOn())) {
            return Endings.end(state, waiting, ContactEnd.EXPIRED, "last-day-passed", EXPIRY, at);
        }
        Optional<Channel> channel = Endings.channel(request.action());
        if (channel.isEmpty()) {
            return Endings.end(state, waiting, ContactEnd.REFUSED, "no-contact", List.of("DP-CHANNEL"), at);
        }
        GateRequest asked = GateRequest.of(request, channel.get());
        return gate.check(asked, Knowledge.of(state.contacts()), at)
                .fold(
                        allow -> release(state, waiting, channel.get(), allow, at),
                        defer -> defer(state, waiting, defer, at),
                        refuse ->
                                Endings.end(state, waiting, ContactEnd.REFUSED, refuse.reason(), refuse.ruleIds(), at));
    }

    private Handled release(CustomerState state, Waiting waiting, Channel channel, Verdict.Allow allow, Instant at) {
        ContactRequested request = waiting.request();
        ChannelCommand order;
        try {
            order = composer.compose(released(state.contacts(), request, channel, allow, at));
        } catch (UncomposableException e) {
            return Endings.end(state, waiting, ContactEnd.REFUSED, e.reason(), List.of("DP-CONTENT"), at);
        }
        Emitted emitted = new Emitted(
                Destination.of(channel),
                request.customerId(),
                request.commandId(),
                request.businessDate(),
                waiting.causationId(),
                waiting.traceParent(),
                order);
        Handled sent = new Handled(state, List.of(emitted), Note.NONE);
        return sent.then(s -> Endings.end(s, waiting, ContactEnd.RELEASED, "allowed", allow.ruleIds(), at));
    }

    private static Release released(
            CustomerContacts contacts, ContactRequested request, Channel channel, Verdict.Allow allow, Instant at) {
        CustomerContactUpdated contact = contacts.contact();
        if (contact == null) {
            throw new IllegalStateException("the gate let a contact through without contact data");
        }
        io.duepath.model.contact.Verdict verdict =
                new io.duepath.model.contact.Verdict("allow", allow.ruleIds(), allow.packVersions(), at);
        Endpoint endpoint = contact.endpoints().stream()
                .filter(e -> e.channel() == channel && Knowledge.id(e).equals(allow.endpoint()))
                .findFirst()
                .orElseThrow();
        return new Release(request, channel, contact, endpoint, verdict);
    }

    private static Handled defer(CustomerState state, Waiting waiting, Verdict.Defer defer, Instant at) {
        LocalDate opening = LocalDate.ofInstant(defer.until(), state.zone());
        if (opening.isAfter(waiting.request().expiresOn())) {
            List<String> rules =
                    Stream.concat(defer.ruleIds().stream(), EXPIRY.stream()).toList();
            return Endings.end(state, waiting, ContactEnd.EXPIRED, "closed-until-last-day", rules, at);
        }
        return Handled.unchanged(state.waitingFor(waiting.deferredUntil(defer.until())));
    }
}
