package io.duepath.legal.domain;

import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        LocalDate due = Optional.ofNullable(order.because().oldestUnmetDueDate())
                .orElse(order.businessDate().minusDays(order.because().pastDueDays()));
        var change = new CaseChange(
                new Review(file),
                entry,
                List.of(
                        Happening.of(Milestone.DEBT_DUE, due),
                        Happening.of(Milestone.CASE_OPENED, order.businessDate())),
                List.of(),
                List.of(opened));
        return new CaseDecision.Changed(CommandEnd.OPENED, change);
    }

    @Override
    public CaseDecision withdrawn(LegalWithdrawn order) {
        return new CaseDecision.BarredFirst(order);
    }
}
