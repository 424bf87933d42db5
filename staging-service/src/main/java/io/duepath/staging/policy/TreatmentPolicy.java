package io.duepath.staging.policy;

import io.duepath.model.command.Action;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.policy.Step.Anchor;
import java.util.Comparator;
import java.util.List;

/**
 * One version of the ladder and the steps on it.
 *
 * @param version its name, stated in every command
 * @param terms ladder and tolerance
 * @param steps in any order; ids are unique
 */
public record TreatmentPolicy(String version, Terms terms, List<Step> steps) {

    public TreatmentPolicy {
        steps = List.copyOf(steps);
        if (steps.stream().map(Step::id).distinct().count() < steps.size()) {
            throw new IllegalArgumentException("a step id stands twice");
        }
    }

    /** The policy that ships: a reminder before due, gentle words early, calls and visits later, legal from day 91. */
    public static TreatmentPolicy standard() {
        return new TreatmentPolicy(
                "default-1",
                new Terms(BucketLadder.DEFAULT, Tolerance.NONE),
                List.of(
                        new Step(
                                "pre-due-3", Anchor.beforeDue(3), Action.SMS, "due-soon", 3, p -> p.pastDueDays() == 0),
                        step("dpd-1-sms", 1, Action.SMS, "overdue-gentle", 5),
                        step("dpd-7-mail", 7, Action.MAIL, "overdue-gentle-mail", 7),
                        step("dpd-15-sms", 15, Action.SMS, "overdue-reminder", 7),
                        step("dpd-31-call", 31, Action.CALL, "call-arrears", 14),
                        step("dpd-45-plan", 45, Action.OFFER_PLAN, "plan-offer", 14),
                        step("dpd-61-visit", 61, Action.VISIT, "visit-arrears", 14),
                        step("dpd-75-mail", 75, Action.MAIL, "last-notice", 14),
                        step("dpd-91-legal", 91, Action.LEGAL_ESCALATE, "", 1_096)));
    }

    /** Steps before a due date, the earliest first. */
    public List<Step> beforeDue() {
        return steps.stream()
                .filter(s -> s.is(Anchor.Kind.BEFORE_DUE))
                .sorted(Comparator.comparingInt((Step s) -> -s.anchor().days()).thenComparing(Step::id))
                .toList();
    }

    /** Steps at a DPD, the lowest first. */
    public List<Step> byDpd() {
        return steps.stream()
                .filter(s -> s.is(Anchor.Kind.DPD))
                .sorted(Comparator.comparingInt((Step s) -> s.anchor().days()).thenComparing(Step::id))
                .toList();
    }

    private static Step step(String id, int dpd, Action action, String template, int expiryDays) {
        return new Step(id, Anchor.dpd(dpd), action, template, expiryDays, p -> true);
    }
}
