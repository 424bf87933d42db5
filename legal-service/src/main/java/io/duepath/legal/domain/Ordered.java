package io.duepath.legal.domain;

import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import java.util.List;

/** What staging's commands do to an open case. */
final class Ordered {

    private Ordered() {}

    /** Newer figures; staging knows them already, so nobody is told. To order anew is to lift a stay. */
    static CaseDecision escalated(OpenCase now, LegalEscalated order) {
        if (order.revision() <= now.file().referral().revision()) {
            return new CaseDecision.Unchanged();
        }
        var entry = new CaseEntry(
                CaseAction.FIGURES_UPDATED,
                order.businessDate(),
                CaseEntry.STAGING,
                "revision-" + order.revision(),
                order.because().cause(),
                order.policyVersion());
        var payments = Payments.between(now.file().referral(), order);
        var updated = now.with(now.file().with(order));
        return new CaseDecision.Changed(CommandEnd.UPDATED, CaseChange.within(updated, entry, payments));
    }

    /**
     * A hold or a promise stops the case where it is: its periods run on, but no forward step is taken until staging
     * orders anew or the desk lifts the stay. Whatever else takes the ground away ends it, stopped or not.
     */
    static CaseDecision withdrawn(OpenCase now, LegalWithdrawn order) {
        return Stay.of(order).map(stay -> stayed(now, order, stay)).orElseGet(() -> ended(now, order));
    }

    private static CaseDecision stayed(OpenCase now, LegalWithdrawn order, Stay stay) {
        List<Happening> happenings = order.reason() == WithdrawReason.PROMISE
                ? List.of(Happening.of(Milestone.PAYMENT_PROMISED, order.businessDate()))
                : List.of();
        var stayed = now.with(now.file().stayed(stay));
        var entry = entry(CaseAction.STAYED, now, order);
        return new CaseDecision.Changed(CommandEnd.WITHDRAWN, CaseChange.within(stayed, entry, happenings));
    }

    private static CaseDecision ended(OpenCase now, LegalWithdrawn order) {
        var entry = entry(CaseAction.ENDED, now, order);
        return new CaseDecision.Changed(CommandEnd.WITHDRAWN, Ending.of(now, End.of(order), entry));
    }

    private static CaseEntry entry(CaseAction action, OpenCase now, LegalWithdrawn order) {
        return new CaseEntry(
                action,
                order.businessDate(),
                CaseEntry.STAGING,
                order.reason().toString(),
                order.cause(),
                now.file().referral().policyVersion());
    }
}
