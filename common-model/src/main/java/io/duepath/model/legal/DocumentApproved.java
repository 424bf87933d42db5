package io.duepath.model.legal;

import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** A document of a case was approved; the file with this SHA-256 is the one that is stored and sent. */
public record DocumentApproved(LoanId loanId, CaseId caseId, LocalDate on, String document, String sha256)
        implements CaseNotice {

    public DocumentApproved {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(sha256, "sha256");
    }
}
