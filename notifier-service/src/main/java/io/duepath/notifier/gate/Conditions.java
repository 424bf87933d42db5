package io.duepath.notifier.gate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an allowed contact must keep to, from all rules that were asked.
 *
 * @param requirements what whoever calls or visits must have or do, such as {@code recording: true}
 * @param redact what must not be said
 * @param must what the text must hold
 * @param mustNot what the text must not hold
 * @param advice ids of rules that advise against the contact without blocking it
 */
public record Conditions(
        Map<String, String> requirements,
        List<String> redact,
        List<String> must,
        List<String> mustNot,
        List<String> advice) {

    /** None. */
    public static final Conditions NONE = new Conditions(Map.of(), List.of(), List.of(), List.of(), List.of());

    public Conditions {
        requirements = java.util.Collections.unmodifiableMap(new TreeMap<>(requirements));
        redact = List.copyOf(redact);
        must = List.copyOf(must);
        mustNot = List.copyOf(mustNot);
        advice = List.copyOf(advice);
    }

    static Conditions requiring(Map<String, String> requirements) {
        return new Conditions(requirements, List.of(), List.of(), List.of(), List.of());
    }

    static Conditions redacting(List<String> redact) {
        return new Conditions(Map.of(), redact, List.of(), List.of(), List.of());
    }

    static Conditions content(List<String> must, List<String> mustNot) {
        return new Conditions(Map.of(), List.of(), must, mustNot, List.of());
    }

    static Conditions advising(String ruleId) {
        return new Conditions(Map.of(), List.of(), List.of(), List.of(), List.of(ruleId));
    }

    /** Both; where two figures are required the higher one is. */
    Conditions and(Conditions other) {
        Map<String, String> all = new TreeMap<>(requirements);
        other.requirements.forEach((name, value) -> all.merge(name, value, Conditions::stricter));
        return new Conditions(
                all,
                union(redact, other.redact),
                union(must, other.must),
                union(mustNot, other.mustNot),
                union(advice, other.advice));
    }

    /** Whether these demand all that others demand. */
    public boolean covers(Conditions other) {
        return and(other).equals(this);
    }

    private static String stricter(String one, String two) {
        boolean figures =
                one.chars().allMatch(Character::isDigit) && two.chars().allMatch(Character::isDigit);
        if (figures) {
            return Integer.parseInt(one) >= Integer.parseInt(two) ? one : two;
        }
        return Boolean.parseBoolean(one) ? one : two;
    }

    private static List<String> union(List<String> one, List<String> two) {
        return Stream.concat(one.stream(), two.stream()).distinct().toList();
    }
}
