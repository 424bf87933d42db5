package io.duepath.notifier.packs.storm;

import io.duepath.model.event.Consent;
import io.duepath.model.event.ConsentBasis;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.OptOut;
import io.duepath.model.loan.HoldId;
import io.duepath.model.loan.LoanId;
import io.duepath.notifier.gate.Agreement;
import io.duepath.notifier.gate.Attempt;
import io.duepath.notifier.gate.Blackout;
import io.duepath.notifier.gate.CustomerHold;
import io.duepath.notifier.gate.Direction;
import io.duepath.notifier.gate.EndpointFacts;
import io.duepath.notifier.gate.EndpointId;
import io.duepath.notifier.gate.GateFacts;
import io.duepath.notifier.gate.GateRequest;
import io.duepath.notifier.gate.Happened;
import io.duepath.notifier.gate.History;
import io.duepath.notifier.gate.Medium;
import io.duepath.notifier.gate.Objection;
import io.duepath.notifier.gate.Occurrence;
import io.duepath.notifier.gate.Outcome;
import io.duepath.notifier.gate.PersonFacts;
import io.duepath.notifier.gate.Purpose;
import io.duepath.notifier.gate.Role;
import io.duepath.notifier.gate.Stage;
import io.duepath.notifier.gate.StopFlag;
import io.duepath.notifier.packs.storm.PlainJudge.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Says to the gate, in its own words, what is known of somebody. */
final class Translation {

    private Translation() {}

    static GateRequest request(Wish wish) {
        return new GateRequest(
                new LoanId(wish.loan()),
                Medium.valueOf(upper(wish.medium())),
                Purpose.COLLECT,
                wish.early() ? Stage.S1 : Stage.S2,
                List.of());
    }

    static GateFacts facts(Somebody who, Instant now, Duration memory) {
        List<EndpointFacts> endpoints = who.addresses.stream()
                .map(a -> new EndpointFacts(
                        new EndpointId(a.id()),
                        Medium.valueOf(upper(a.medium())),
                        new Consent(
                                ConsentStatus.valueOf(upper(a.status())),
                                ConsentBasis.valueOf(upper(a.basis())),
                                a.obtained(),
                                null),
                        null))
                .toList();
        List<Agreement> agreements = who.agreedUntil == null
                ? List.of()
                : List.of(new Agreement("consent_within_7_days", "call-7", who.agreedUntil));
        List<Blackout> blackouts = who.darks.stream()
                .map(d -> new Blackout("customer_time_request", d.from(), d.until()))
                .toList();
        History history = new History(
                        who.made.stream().map(m -> attempt(m, now)).toList(),
                        who.complaints.stream()
                                .map(c -> new Occurrence(Happened.COMPLAINT, c, null))
                                .toList(),
                        true)
                .since(now.minus(memory));
        return new GateFacts(
                true,
                new PersonFacts(Role.DEBTOR, who.zones, endpoints, agreements, blackouts),
                who.disputedFrom == null
                        ? List.of()
                        : List.of(new CustomerHold(new HoldId("h"), HoldKind.DISPUTE, who.disputedFrom, null, null)),
                who.onPlan ? List.of(StopFlag.of("plan_active", null)) : List.of(),
                who.refusals.stream().map(Translation::objection).toList(),
                history,
                Map.of());
    }

    /** What becomes of a contact, by chance. */
    static String outcome(String medium, Random random) {
        List<String> all = switch (medium) {
            case "voice" ->
                List.of(
                        "connected",
                        "conversation",
                        "unanswered",
                        "unanswered",
                        "busy",
                        "voicemail",
                        "wrong_party",
                        "refused",
                        "not_connected");
            case "visit" -> List.of("conversation", "unanswered", "refused");
            default -> List.of("delivered", "delivered", "bounced");
        };
        return all.get(random.nextInt(all.size()));
    }

    private static Attempt attempt(Made made, Instant now) {
        GateRequest request = new GateRequest(
                new LoanId(made.loan()), Medium.valueOf(upper(made.medium())), Purpose.COLLECT, Stage.S2, List.of());
        Attempt reserved =
                Attempt.reserved(made.id(), request, new EndpointId(made.endpoint()), made.at(), made.awaitedUntil());
        Attempt known = made.isTold(now) ? reserved.turnedOut(Outcome.valueOf(upper(made.became()))) : reserved;
        return made.inbound()
                ? new Attempt(
                        known.id(),
                        known.at(),
                        known.medium(),
                        Direction.INBOUND,
                        known.debt(),
                        known.endpoint(),
                        known.outcome(),
                        null)
                : known;
    }

    private static Objection objection(String refusal) {
        return switch (refusal) {
            case "sms" -> Objection.of(OptOut.SMS, null);
            case "email" -> Objection.of(OptOut.MAIL, null);
            case "voice" -> Objection.of(OptOut.CALL, null);
            case "visit" -> Objection.of(OptOut.VISIT, null);
            default -> Objection.of(OptOut.ALL, null);
        };
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
