package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The findings of all rules about one contact at one instant, gathered. */
final class Judgement {

    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> refusing = new LinkedHashSet<>();
    private final Set<String> deferring = new LinkedHashSet<>();
    private Conditions conditions = Conditions.NONE;
    private @Nullable Finding firstRefusal;
    private boolean human;
    private Instant until = Instant.MIN;
    private Instant closes = Instant.MAX;

    /** Asks one rule; one that only advises is noted, and never blocks. */
    void ask(Rule rule, Question question, Instant at) {
        if (!rule.isAbout(question)) {
            return;
        }
        Finding finding = rule.judge(question, at);
        if (rule.severity() == Severity.ADVICE) {
            conditions = finding.equals(Finding.PASS) ? conditions : conditions.and(Conditions.advising(rule.id()));
            return;
        }
        add(rule.id(), finding);
        if (finding.equals(Finding.PASS) && !rule.isSuspended(question, at)) {
            conditions = conditions.and(rule.kind().conditions());
            rule.kind().openUntil(question, at).ifPresent(end -> closes = end.isBefore(closes) ? end : closes);
        }
    }

    void add(String ruleId, Finding finding) {
        asked.add(ruleId);
        if (finding.reason() != null) {
            refusing.add(ruleId);
            firstRefusal = firstRefusal == null ? finding : firstRefusal;
            human |= finding.human();
        }
        if (finding.until() != null) {
            deferring.add(ruleId);
            until = finding.until().isAfter(until) ? finding.until() : until;
        }
    }

    @Nullable
    Finding firstRefusal() {
        return firstRefusal;
    }

    boolean human() {
        return human;
    }

    boolean defers() {
        return !deferring.isEmpty();
    }

    Instant until() {
        return until;
    }

    Instant closes() {
        return closes;
    }

    Conditions conditions() {
        return conditions;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    List<String> refusing() {
        return List.copyOf(refusing);
    }

    Set<String> deferring() {
        return deferring;
    }
}
