package io.duepath.legal.document;

import io.duepath.model.command.AccountStatement;
import io.duepath.model.command.Because;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the events say about a case; all figures come from here.
 *
 * @param asOf the day the figures are for
 * @param revision the revision of the referral they came with
 */
public record CaseFacts(
        CaseId caseId,
        LoanId loanId,
        LocalDate openedOn,
        LocalDate asOf,
        int revision,
        Because because,
        AccountStatement account) {

    public CaseFacts {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(account, "account");
    }

    /** What is overdue. */
    public Money arrears() {
        return Money.of(because.arrears(), because.currency());
    }
}
