package io.duepath.notifier.contact;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.event.OptOut;
import io.duepath.notifier.contact.Emitted.Destination;
import io.duepath.notifier.gate.Attempt;
import io.duepath.notifier.gate.ContactGate;
import io.duepath.notifier.gate.EndpointId;
import io.duepath.notifier.gate.GateFacts;
import io.duepath.notifier.gate.GateRequest;
import io.duepath.notifier.gate.History;
import io.duepath.notifier.gate.Objection;
import io.duepath.notifier.gate.PersonFacts;
import io.duepath.notifier.gate.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The only way out: asks the gate about one order and writes it if it may go. What goes out is counted in the same step,
 * as a reservation until its receipt comes, so that the next order already sees it.
 */
final class Dispatch {

    /** How long an order counts as whatever may become of it, where no receipt is waited for. */
    private static final Duration RESERVATION = Duration.ofHours(24);

    private final ContactGate gate;
    private final Composer composer;
    private final ReceiptPatience patience;

    Dispatch(ContactGate gate, Composer composer, ReceiptPatience patience) {
        this.gate = gate;
        this.composer = composer;
        this.patience = patience;
    }

    /** What becomes of an order, one of three. */
    record Cases(
            BiFunction<Handled, Ruling, Handled> released,
            BiFunction<Instant, Ruling, Handled> deferred,
            BiFunction<String, Ruling, Handled> refused) {}

    /** Asks about an order of a command and goes on with the case that holds. */
    Handled order(CustomerState state, Waiting command, Sent order, Instant at, Cases cases) {
        GateRequest request = GateRequest.of(command.request(), order.channel());
        return gate.check(request, facts(state), at)
                .fold(
                        allow -> write(state, command, order, request, allow, at, cases),
                        defer -> cases.deferred().apply(later(defer.until(), at), ruling(defer)),
                        refuse -> cases.refused().apply(refuse.reason(), ruling(refuse)));
    }

    private Handled write(
            CustomerState state,
            Waiting command,
            Sent order,
            GateRequest asked,
            Verdict.Allow allow,
            Instant at,
            Cases cases) {
        ContactRequested request = command.request();
        ChannelCommand written;
        try {
            written = composer.compose(release(state, request, order, allow, at));
        } catch (UncomposableException e) {
            return cases.refused().apply(e.reason(), Ruling.of("DP-CONTENT"));
        }
        Emitted emitted = new Emitted(
                Destination.of(order.channel()),
                request.customerId(),
                request.commandId(),
                List.of(),
                request.businessDate(),
                command.causationId(),
                command.traceParent(),
                written);
        Instant reserved = patience.until(order.channel(), at).orElse(at.plus(RESERVATION));
        String id = Attempts.id(request.commandId(), order.channel());
        Attempt attempt = Attempt.reserved(id, asked, allow.endpoint(), at, reserved);
        History history = state.history().since(at.minus(gate.longestWindow())).with(attempt);
        return cases.released().apply(Handled.sending(state.with(history), emitted), ruling(allow));
    }

    private static Release release(
            CustomerState state, ContactRequested request, Sent order, Verdict.Allow allow, Instant at) {
        CustomerContacts contacts = state.contacts();
        if (contacts.contact() == null) {
            throw new IllegalStateException("the gate let a contact through without contact data");
        }
        io.duepath.model.contact.Verdict verdict = new io.duepath.model.contact.Verdict(
                "allow",
                allow.ruleIds(),
                allow.packVersions(),
                at,
                allow.validUntil(),
                allow.conditions().requirements());
        return new Release(
                request,
                order.channel(),
                order.template(),
                contacts.contact(),
                contacts.endpoint(allow.endpoint()).orElseThrow(),
                verdict,
                allow.conditions());
    }

    private static GateFacts facts(CustomerState state) {
        CustomerContacts contacts = state.contacts();
        List<OptOut> optOuts = new ArrayList<>(contacts.optOuts());
        optOuts.addAll(state.optOuts());
        GateFacts facts = GateFacts.NONE
                .withHolds(contacts.holds())
                .withObjections(optOuts.stream().map(o -> Objection.of(o, null)).toList())
                .with(state.history());
        PersonFacts person = person(contacts);
        GateFacts known = person == null ? facts : facts.with(person);
        return contacts.unreadable().isEmpty() ? known : known.unreadable();
    }

    private static @Nullable PersonFacts person(CustomerContacts contacts) {
        if (contacts.contact() == null) {
            return null;
        }
        Iterator<EndpointId> ids = contacts.endpointIds().iterator();
        return PersonFacts.of(contacts.contact(), endpoint -> ids.next());
    }

    /** A gate that put something off without moving on would be asked for ever. */
    private static Instant later(Instant until, Instant at) {
        return until.isAfter(at) ? until : at.plusSeconds(1);
    }

    private static Ruling ruling(Verdict verdict) {
        return new Ruling(verdict.ruleIds(), verdict.packVersions());
    }
}
