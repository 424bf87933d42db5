package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rule with one stable id, asked on its own.
 *
 * @param id named in every verdict
 * @param scope whom and what it is about
 * @param severity why it binds
 * @param unless agreements that suspend it
 * @param source where its figures come from; null for the lender's own
 * @param kind what it demands
 */
public record Rule(
        String id,
        Scope scope,
        Severity severity,
        List<String> unless,
        @Nullable Source source,
        RuleKind kind) {

    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(kind, "kind");
        unless = List.copyOf(unless);
    }

    /** A rule of the lender's own about everything. */
    public static Rule policy(String id, RuleKind kind) {
        return new Rule(id, Scope.ALL, Severity.POLICY, List.of(), null, kind);
    }

    boolean isAbout(Question question) {
        return scope.holds(question.request(), question.person().role());
    }

    Finding judge(Question question, Instant at) {
        return isSuspended(question, at) ? Finding.PASS : kind.judge(question, at);
    }

    boolean isSuspended(Question question, Instant at) {
        return question.person().agreements().stream()
                .anyMatch(agreement -> unless.contains(agreement.fact()) && agreement.isValid(at));
    }
}
