package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.loan.LoanId;
import java.util.List;

/** Nothing is known of the order yet. */
public record Unheard() implements Docket {

    @Override
    public boolean isAbout(LoanId loan) {
        return true;
    }

    @Override
    public CaseDecision escalated(LegalEscalated order) {
        var file = CaseFile.openedBy(order);
        var entry = new CaseEntry(
                CaseAction.OPENED,
                order.businessDate(),
                CaseEntry.STAGING,
                order.step(),
                order.because().cause(),
                order.policyVersion());
        var opened = new CaseOpened(file.loanId(), file.caseId(), file.commandId(), file.openedOn());
        return new CaseDecision.Changed(CommandEnd.OPENED, new Review(file), entry, List.of(opened));
    }

    @Override
    public CaseDecision withdrawn(LegalWithdrawn order) {
        return new CaseDecision.BarredFirst(order);
    }
}
