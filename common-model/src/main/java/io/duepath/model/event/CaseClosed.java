package io.duepath.model.event;

import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** The legal desk closed a case. */
public record CaseClosed(LoanId loanId, CaseId caseId, LocalDate closedOn, CaseOutcome outcome) implements LoanFact {

    public CaseClosed {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(closedOn, "closedOn");
        Objects.requireNonNull(outcome, "outcome");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
