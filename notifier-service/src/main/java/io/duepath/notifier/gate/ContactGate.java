package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The only way from a command to a contact: a pure function of facts and instant. All rules are asked; deny beats defer
 * beats allow. Asked when a contact is planned and again when it is released.
 */
public final class ContactGate {

    private final ContactPolicy policy;
    private final List<Rule> rules;

    public ContactGate(ContactPolicy policy) {
        this.policy = policy;
        this.rules = List.of(
                new Rule.KnownPerson("DP-DATA"),
                new Rule.NoSilencingHold("DP-HOLD"),
                new Rule.NotOptedOut("DP-OPTOUT"),
                new Rule.AddressKnown("DP-ADDRESS"),
                new Rule.ConsentGiven("DP-CONSENT"),
                new Rule.QuietHours("DP-HOURS", policy.hours()));
    }

    /** The verdict on one contact at one instant. */
    public Verdict check(GateFacts facts, Instant at) {
        return Verdict.strictest(
                rules.stream().map(rule -> rule.apply(facts, at)).toList());
    }

    /** The policies behind the verdicts, with their versions. */
    public Map<String, Integer> packVersions() {
        return Map.of(policy.id(), policy.version());
    }
}
