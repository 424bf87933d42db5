package io.duepath.model.legal;

import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** A case went from one state into another on a day; {@code by} is the step that was approved or the outcome recorded. */
public record CaseAdvanced(LoanId loanId, CaseId caseId, LocalDate on, String from, String to, String by)
        implements CaseNotice {

    public CaseAdvanced {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(by, "by");
    }
}
