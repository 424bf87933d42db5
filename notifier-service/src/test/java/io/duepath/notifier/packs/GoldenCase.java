package io.duepath.notifier.packs;

import io.duepath.model.event.Consent;
import io.duepath.model.event.ConsentBasis;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.HoldKind;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a golden file, understood word by word. */
final class GoldenCase {

    private static final EndpointId NUMBER = new EndpointId("number");
    private static final EndpointId OTHER_NUMBER = new EndpointId("other-number");
    private static final LoanId LOAN = new LoanId("loan");
    private static final LoanId OTHER_LOAN = new LoanId("other-loan");

    final String rule;
    final String name;
    final Instant at;
    final String expected;
    private final ZoneId clock;
    private final List<HoldKind> commandHolds = new ArrayList<>();
    private final List<CustomerHold> holds = new ArrayList<>();
    private final List<StopFlag> flags = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Blackout> blackouts = new ArrayList<>();
    private final Map<String, Boolean> stated = new HashMap<>();
    private List<ZoneId> zones;
    private List<ZoneId> lenderZones = List.of();
    private Medium medium = Medium.VOICE;
    private Role role = Role.DEBTOR;
    private Stage stage = Stage.S2;
    private Purpose purpose = Purpose.COLLECT;
    private Consent consent =
            new Consent(ConsentStatus.GIVEN, ConsentBasis.EXPRESS, LocalDate.parse("2026-01-01"), null);
    private @Nullable Boolean reassigned;
    private boolean complete = true;

    GoldenCase(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != 5) {
            throw new IllegalArgumentException("five cells: " + line);
        }
        rule = cells.get(0);
        name = cells.get(1);
        List<String> when = words(cells.get(2));
        clock = ZoneId.of(when.get(1));
        zones = List.of(clock);
        at = instant(when.get(0));
        expected = cells.get(4);
        if (!cells.get(3).equals("-")) {
            for (String clause : cells.get(3).split(",", -1)) {
                understand(words(clause.strip()));
            }
        }
    }

    GateRequest request() {
        return new GateRequest(LOAN, medium, purpose, stage, commandHolds);
    }

    GateFacts facts() {
        EndpointFacts endpoint =
                new EndpointFacts(NUMBER, medium == Medium.AI_VOICE ? Medium.VOICE : medium, consent, reassigned);
        return new GateFacts(
                true,
                new PersonFacts(role, zones, List.of(endpoint), agreements, blackouts),
                holds,
                flags,
                objections,
                new History(attempts, occurrences, complete),
                stated);
    }

    List<ZoneId> lenderZones() {
        return lenderZones;
    }

    String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock).toString();
    }

    private void understand(List<String> words) {
        String first = words.get(0);
        switch (first) {
            case "zones" -> zones = zones(words, 1);
            case "zone" -> zones = List.of();
            case "lender" -> lenderZones = zones(words, 2);
            case "role" -> role = Role.valueOf(upper(words.get(1)));
            case "stage" -> stage = Stage.valueOf(words.get(1));
            case "for" -> purpose = Purpose.valueOf(upper(words.get(1)));
            case "hold" -> commandHolds.add(HoldKind.valueOf(upper(words.get(1))));
            case "customer" ->
                holds.add(new CustomerHold(
                        new HoldId("h"),
                        HoldKind.valueOf(upper(words.get(2))),
                        LocalDate.parse(words.get(4)),
                        null,
                        null));
            case "flag" ->
                flags.add(StopFlag.of(
                        words.get(1), words.get(3).equals("unknown") ? null : LocalDate.parse(words.get(3))));
            case "objected" -> objections.add(objection(words));
            case "agreed" -> agreements.add(agreement(words));
            case "blackout" ->
                blackouts.add(new Blackout(
                        words.get(1), instant(words.get(2)), words.get(3).equals("-") ? null : instant(words.get(3))));
            case "stated" -> stated.put(words.get(1), true);
            case "denied" -> stated.put(words.get(1), false);
            case "complaint" -> occurrences.add(new Occurrence(Happened.COMPLAINT, instant(words.get(1)), null));
            case "promise" -> occurrences.add(new Occurrence(Happened.PROMISE_TO_PAY, instant(words.get(1)), null));
            case "history" -> complete = false;
            case "reassigned" -> reassigned = words.get(1).equals("yes");
            case "consent" ->
                consent = new Consent(
                        ConsentStatus.valueOf(upper(words.get(1))),
                        ConsentBasis.valueOf(upper(words.get(2))),
                        LocalDate.parse(words.get(3)),
                        null);
            default -> {
                if (Character.isDigit(first.charAt(0))) {
                    tried(words);
                } else {
                    medium = Medium.valueOf(upper(first));
                }
            }
        }
    }

    private void tried(List<String> words) {
        Instant first = instant(words.get(2));
        List<String> rest = words.subList(3, words.size());
        Medium by = rest.contains("by") ? Medium.valueOf(upper(rest.get(rest.indexOf("by") + 1))) : Medium.VOICE;
        Instant awaited = rest.contains("awaited") ? instant(rest.get(rest.indexOf("awaited") + 1)) : null;
        for (int i = 0; i < Integer.parseInt(words.get(0)); i++) {
            attempts.add(new Attempt(
                    "a" + attempts.size(),
                    first.plusSeconds(60L * i),
                    by,
                    rest.contains("inbound") ? Direction.INBOUND : Direction.OUTBOUND,
                    rest.contains("about") ? OTHER_LOAN : LOAN,
                    rest.contains("to") ? OTHER_NUMBER : NUMBER,
                    Outcome.valueOf(upper(words.get(1))),
                    awaited));
        }
    }

    private Objection objection(List<String> words) {
        String last = words.get(words.size() - 1);
        Instant since = last.equals("unknown") ? null : instant(last);
        return switch (words.get(1)) {
            case "all" -> new Objection(null, null, since);
            case "number" -> Objection.to(NUMBER, since);
            case "other" -> Objection.to(OTHER_NUMBER, since);
            default -> new Objection(Medium.valueOf(upper(words.get(1))), null, since);
        };
    }

    private Agreement agreement(List<String> words) {
        boolean evidence = words.get(2).equals("until");
        return new Agreement(words.get(1), evidence ? "letter-1" : "", evidence ? instant(words.get(3)) : Instant.MAX);
    }

    private Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(clock).toInstant();
    }

    private static List<ZoneId> zones(List<String> words, int from) {
        return words.subList(from, words.size()).stream().map(ZoneId::of).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+", -1));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
