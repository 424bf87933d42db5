package io.duepath.legal.web;

import io.duepath.legal.document.Wording;
import io.duepath.legal.domain.StoredCase;
import io.duepath.model.command.Because;
import io.duepath.model.loan.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A case in the queue.
 *
 * @param days until its nearest deadline, negative once that has passed; 0 also where there is none
 */
record QueueRow(
        String caseId,
        String loanId,
        String state,
        @Nullable LocalDate due,
        long days,
        int dpd,
        String arrears,
        @Nullable String court,
        boolean stopped) {

    static QueueRow of(StoredCase stored, LocalDate today, Wording wording) {
        Because because = stored.now().file().referral().because();
        LocalDate due = stored.nextDue();
        return new QueueRow(
                stored.now().file().caseId().value(),
                stored.now().file().loanId().value(),
                stored.now().state().name(),
                due,
                due == null ? 0 : ChronoUnit.DAYS.between(today, due),
                because.dpd(),
                wording.money(Money.of(because.arrears(), because.currency())),
                stored.now().file().court(),
                stored.now().file().stopped().isPresent());
    }
}
