package io.duepath.model.event;

import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** The legal desk opened a case for an episode of a loan. */
public record CaseOpened(LoanId loanId, CaseId caseId, CommandId commandId, LocalDate openedOn) implements LoanFact {

    public CaseOpened {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(openedOn, "openedOn");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
