package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.loan.LoanId;

/** Nothing is known of the order yet. */
public record Unheard() implements Docket {

    @Override
    public boolean isAbout(LoanId loan) {
        return true;
    }

    @Override
    public CaseDecision escalated(LegalEscalated order) {
        return Opening.by(order, null);
    }

    @Override
    public CaseDecision withdrawn(LegalWithdrawn order) {
        return new CaseDecision.BarredFirst(order);
    }
}
