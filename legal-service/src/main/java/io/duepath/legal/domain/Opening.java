package io.duepath.legal.domain;

import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.event.CaseOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an order opens its case, stopped or not. */
final class Opening {

    private Opening() {}

    static CaseDecision by(LegalEscalated order, @Nullable Stay stay) {
        CaseFile file = CaseFile.openedBy(order).stayed(stay);
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
}
