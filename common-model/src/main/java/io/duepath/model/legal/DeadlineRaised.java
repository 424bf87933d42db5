package io.duepath.model.legal;

import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A deadline of a case is coming or has lapsed; said once each.
 *
 * @param rule the rule of the procedure pack it follows from
 * @param on the day this was to be said
 * @param dueOn the last day to act
 * @param owner who has to act
 * @param consequence what happens if nobody does
 */
public record DeadlineRaised(
        LoanId loanId,
        CaseId caseId,
        String rule,
        DeadlineNotice notice,
        LocalDate on,
        LocalDate dueOn,
        String owner,
        String consequence)
        implements CaseNotice {

    public DeadlineRaised {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(consequence, "consequence");
    }
}
