package io.duepath.staging.policy;

import io.duepath.model.command.Action;
import io.duepath.staging.domain.Position;
import java.util.function.Predicate;

/**
 * One step of the treatment policy.
 *
 * @param id unique in the policy; part of the command id
 * @param anchor when it is reached
 * @param action what it does
 * @param template the template that words it; empty for legal steps
 * @param expiryDays for how many days after its business date the command may still be carried out
 * @param condition asked once, when the step would be emitted
 */
public record Step(
        String id, Anchor anchor, Action action, String template, int expiryDays, Predicate<Position> condition) {

    /** When a step is reached: so many days before an instalment's due date, or at a DPD. */
    public record Anchor(Kind kind, int days) {
        /** What the days count from. */
        public enum Kind {
            BEFORE_DUE,
            DPD
        }

        /** So many days before each instalment's due date. */
        public static Anchor beforeDue(int days) {
            return new Anchor(Kind.BEFORE_DUE, days);
        }

        /** On the first day of an episode with at least this DPD. */
        public static Anchor dpd(int days) {
            return new Anchor(Kind.DPD, days);
        }
    }

    /** Whether only the newest of these steps is taken when several are reached at once. */
    public boolean isContact() {
        return switch (action) {
            case SMS, MAIL, CALL, VISIT -> true;
            case OFFER_PLAN, LEGAL_ESCALATE -> false;
        };
    }

    boolean is(Anchor.Kind kind) {
        return anchor.kind() == kind;
    }
}
