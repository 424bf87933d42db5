package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a case has in every state. Its id follows from the order that opened it.
 *
 * @param referral the order with the newest figures
 */
public record CaseFile(CaseId caseId, LocalDate openedOn, LegalEscalated referral) {

    public CaseFile {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(openedOn, "openedOn");
        Objects.requireNonNull(referral, "referral");
    }

    static CaseFile openedBy(LegalEscalated order) {
        var id = new CaseId(DerivedId.of("legal-case", order.commandId().value()));
        return new CaseFile(id, order.businessDate(), order);
    }

    CaseFile with(LegalEscalated newer) {
        return new CaseFile(caseId, openedOn, newer);
    }

    /** The order behind the case. */
    public CommandId commandId() {
        return referral.commandId();
    }

    /** Whose debt it is about. */
    public LoanId loanId() {
        return referral.loanId();
    }
}
