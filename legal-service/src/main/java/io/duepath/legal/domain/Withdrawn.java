package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.event.CloseReason;
import java.time.LocalDate;
import java.util.Objects;

/** Staging took the referral back; final, whatever arrives later under the same order. */
public record Withdrawn(CaseFile file, LocalDate closedOn, CaseOutcome outcome, WithdrawReason reason, String cause)
        implements LegalCase {

    private static final String LOAN_CLOSED = "loan-closed:";

    public Withdrawn {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(closedOn, "closedOn");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    static Withdrawn by(LegalWithdrawn order, CaseFile file) {
        return new Withdrawn(file, order.businessDate(), outcome(order), order.reason(), order.cause());
    }

    /** Paid is what staging calls so or the loan closed as; a payment in part that takes the ground away is a withdrawal. */
    private static CaseOutcome outcome(LegalWithdrawn order) {
        if (order.reason() == WithdrawReason.PAID) {
            return CaseOutcome.PAID;
        }
        if (order.reason() != WithdrawReason.LOAN_CLOSED) {
            return CaseOutcome.WITHDRAWN;
        }
        if (order.cause().startsWith(LOAN_CLOSED + CloseReason.PAID_OFF)) {
            return CaseOutcome.PAID;
        }
        return order.cause().startsWith(LOAN_CLOSED + CloseReason.WRITTEN_OFF)
                ? CaseOutcome.WRITTEN_OFF
                : CaseOutcome.WITHDRAWN;
    }

    @Override
    public CaseState state() {
        return CaseState.WITHDRAWN;
    }

    @Override
    public CaseDecision escalated(LegalEscalated order) {
        return new CaseDecision.Unchanged();
    }

    @Override
    public CaseDecision withdrawn(LegalWithdrawn order) {
        return new CaseDecision.Unchanged();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
