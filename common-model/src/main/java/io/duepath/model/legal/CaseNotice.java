package io.duepath.model.legal;

import io.duepath.model.Message;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;

/** News of an open case for whoever follows it; staging need not know. */
public sealed interface CaseNotice extends Message permits CaseAdvanced, DeadlineRaised, DocumentApproved {

    /** Which loan it is about. */
    LoanId loanId();

    /** Which case it is about. */
    CaseId caseId();
}
