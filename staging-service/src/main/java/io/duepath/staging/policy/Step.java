package io.duepath.staging.policy;

import io.duepath.model.command.Action;
import org.jspecify.annotations.Nullable;

/**
 * One step of the treatment policy.
 *
 * @param id unique in the policy; part of the command id
 * @param anchor when it is reached
 * @param action what it does
 * @param template the template that words it; empty for legal steps
 * @param expiryDays for how many days after its business date the command may still be carried out
 * @param condition asked once, when the step would be emitted
 * @param arm the arm of the policy's test it belongs to; null for all
 */
public record Step(
        String id,
        Anchor anchor,
        Action action,
        String template,
        int expiryDays,
        Condition condition,
        @Nullable String arm) {

    /** A step for every arm. */
    public Step(String id, Anchor anchor, Action action, String template, int expiryDays, Condition condition) {
        this(id, anchor, action, template, expiryDays, condition, null);
    }

    /** When a step is reached. {@code step} is the step it follows; null for other kinds. */
    public record Anchor(Kind kind, int days, @Nullable String step) {
        /** What the days count from. */
        public enum Kind {
            BEFORE_DUE,
            DPD,
            AFTER_STEP,
            BROKEN_PROMISE
        }

        /** So many days before each instalment's due date. */
        public static Anchor beforeDue(int days) {
            return new Anchor(Kind.BEFORE_DUE, days, null);
        }

        /** On the first day of an episode with at least this DPD. */
        public static Anchor dpd(int days) {
            return new Anchor(Kind.DPD, days, null);
        }

        /** So many days after the business date of another step's command in the same episode. */
        public static Anchor afterStep(int days, String step) {
            return new Anchor(Kind.AFTER_STEP, days, step);
        }

        /** So many days after the day on which a promise was found broken in the episode. */
        public static Anchor brokenPromise(int days) {
            return new Anchor(Kind.BROKEN_PROMISE, days, null);
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
