package io.duepath.staging.engine;

import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import io.duepath.model.report.LoanState;
import io.duepath.model.report.LoanStatus;
import io.duepath.staging.domain.Closing;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.domain.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Words a loan's position as the status that readers of other services get. */
final class Statuses {

    private Statuses() {}

    static LoanStatus of(LoanAccount account, String loanId, LocalDate day, Position position, boolean parked) {
        LoanFacts facts = account.facts;
        Currency currency = facts.currency();
        return new LoanStatus(
                new LoanId(loanId),
                facts.registration == null ? null : facts.registration.customerId(),
                day,
                parked ? LoanState.PARKED : state(facts, day),
                position.dpd(),
                position.pastDueDays(),
                decimal(position.arrearsMinor(), currency),
                currency,
                position.oldestUnmet(),
                position.bucket(),
                account.episode,
                facts.graceDays(),
                position.holidayDays(),
                position.daysRun());
    }

    /** Minor units as a decimal; without a currency there can be no amount but zero. */
    static BigDecimal decimal(long minor, @Nullable Currency currency) {
        return currency == null ? BigDecimal.valueOf(minor) : new Money(minor, currency).decimal();
    }

    private static LoanState state(LoanFacts facts, LocalDate day) {
        Closing end = facts.endOn(day);
        if (end != null) {
            return switch (end.reason()) {
                case PAID_OFF -> LoanState.PAID_OFF;
                case WRITTEN_OFF -> LoanState.WRITTEN_OFF;
                case SOLD -> LoanState.SOLD;
            };
        }
        return facts.registration == null ? LoanState.UNREGISTERED : LoanState.ACTIVE;
    }
}
