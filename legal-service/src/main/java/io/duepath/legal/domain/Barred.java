package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.loan.LoanId;
import java.util.Objects;

/** The order was taken back before it came: its case is never opened, and nobody need hear of it. */
public record Barred(LoanId loanId) implements Docket {

    public Barred {
        Objects.requireNonNull(loanId, "loanId");
    }

    @Override
    public boolean isAbout(LoanId loan) {
        return loanId.equals(loan);
    }

    @Override
    public CaseDecision escalated(LegalEscalated order) {
        return new CaseDecision.Unchanged();
    }

    @Override
    public CaseDecision withdrawn(LegalWithdrawn order) {
        return new CaseDecision.Unchanged();
    }
}
