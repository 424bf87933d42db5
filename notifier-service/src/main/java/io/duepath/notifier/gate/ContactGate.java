package io.duepath.notifier.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The only way from a command to a contact: a pure function of packs, request, facts and instant. All rules of all packs
 * in force are asked; deny beats defer beats allow. Asked when a contact is planned and again when it is released, with
 * the attempts made since among the facts: whoever releases a contact adds {@link Attempt#reserved} to the history before
 * the next question, so that two contacts cannot both take the last place under a cap.
 */
public final class ContactGate {

    /** Nobody is contacted of whom nothing is known; no pack can take this away. */
    static final String DATA = "DP-DATA";

    /** There must be an address; no pack can take this away. */
    static final String ADDRESS = "DP-ADDRESS";

    /** Nothing that ends a deferral lies further ahead than this; if it does, the contact is refused. */
    private static final Duration HORIZON = Duration.ofDays(400);

    private final List<ContactPack> packs;
    private final List<ZoneId> lenderZones;

    /**
     * A gate with rules.
     *
     * @param packs whose rules apply, in the order of asking
     * @param lenderZones where the lender's people live, for people whose zone nobody knows; may be empty
     */
    public ContactGate(List<ContactPack> packs, List<ZoneId> lenderZones) {
        this.packs = List.copyOf(packs);
        this.lenderZones = List.copyOf(lenderZones);
    }

    /** The verdict on one contact at one instant. Of several addresses the first one allowed is taken. */
    public Verdict check(GateRequest request, GateFacts facts, Instant at) {
        PersonFacts person = facts.person();
        if (!facts.readable()) {
            return new Verdict.Refuse("unreadable-record", false, List.of(DATA), packVersions(at));
        }
        if (person == null) {
            return new Verdict.Refuse("no-contact-data", false, List.of(DATA), packVersions(at));
        }
        List<EndpointFacts> endpoints = person.endpoints(request.medium());
        Verdict best = check(request, facts, person, endpoints.isEmpty() ? null : endpoints.get(0), at);
        for (int i = 1; i < endpoints.size() && !(best instanceof Verdict.Allow); i++) {
            best = milder(best, check(request, facts, person, endpoints.get(i), at));
        }
        return best;
    }

    /** How far back attempts and occurrences are needed; older ones change no verdict. */
    public Duration longestWindow() {
        return packs.stream()
                .flatMap(pack -> pack.rules().stream())
                .map(rule -> rule.kind().memory())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The packs in force at an instant, with their versions. */
    public Map<String, Integer> packVersions(Instant at) {
        Map<String, Integer> versions = new TreeMap<>();
        packs.stream().filter(pack -> pack.isInForce(at)).forEach(pack -> versions.put(pack.id(), pack.version()));
        return versions;
    }

    private Verdict check(
            GateRequest request, GateFacts facts, PersonFacts person, @Nullable EndpointFacts endpoint, Instant at) {
        Judgement now = judge(request, facts, person, endpoint, at);
        Finding refusal = now.firstRefusal();
        if (refusal != null || endpoint == null) {
            String reason = refusal == null ? "no-address-for-channel" : String.valueOf(refusal.reason());
            return new Verdict.Refuse(reason, now.human(), now.refusing(), packVersions(at));
        }
        if (!now.defers()) {
            return new Verdict.Allow(endpoint.id(), now.closes(), now.conditions(), now.asked(), packVersions(at));
        }
        Set<String> ids = new LinkedHashSet<>(now.deferring());
        Judgement then = now;
        while (then.defers()) {
            Instant next = then.until();
            if (next.isAfter(at.plus(HORIZON))) {
                return new Verdict.Refuse("never-open", false, List.copyOf(ids), packVersions(at));
            }
            now = then;
            then = judge(request, facts, person, endpoint, next);
            ids.addAll(then.deferring());
        }
        return new Verdict.Defer(now.until(), List.copyOf(ids), packVersions(at));
    }

    private Judgement judge(
            GateRequest request, GateFacts facts, PersonFacts person, @Nullable EndpointFacts endpoint, Instant at) {
        Judgement judgement = new Judgement();
        judgement.add(DATA, Finding.PASS);
        List<ContactPack> inForce =
                packs.stream().filter(pack -> pack.isInForce(at)).toList();
        for (ContactPack pack : inForce) {
            Question question = Question.of(pack, lenderZones, request, facts, person, endpoint);
            pack.rules().stream()
                    .filter(rule ->
                            inForce.stream().noneMatch(other -> !other.id().equals(pack.id()) && other.replaces(rule)))
                    .forEach(rule -> judgement.ask(rule, question, at));
        }
        judgement.add(ADDRESS, endpoint == null ? Finding.never("no-address-for-channel") : Finding.PASS);
        return judgement;
    }

    /** The one that lets the contact go earlier; the first of two refusals. */
    private static Verdict milder(Verdict one, Verdict two) {
        return Mildness.of(two).compareTo(Mildness.of(one)) < 0 ? two : one;
    }

    private record Mildness(Instant when) implements Comparable<Mildness> {

        static Mildness of(Verdict verdict) {
            return verdict.fold(
                    allow -> new Mildness(Instant.MIN),
                    defer -> new Mildness(defer.until()),
                    refuse -> new Mildness(Instant.MAX));
        }

        @Override
        public int compareTo(Mildness other) {
            return when.compareTo(other.when);
        }
    }
}
