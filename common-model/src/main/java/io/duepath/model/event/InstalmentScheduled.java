package io.duepath.model.event;

import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/** An instalment of the plan: what is due and when. A higher revision reschedules it. */
public record InstalmentScheduled(
        LoanId loanId,
        InstalmentNumber instalment,
        LocalDate dueDate,
        BigDecimal amount,
        Currency currency,
        int revision)
        implements LoanFact {

    public InstalmentScheduled {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(instalment, "instalment");
        Objects.requireNonNull(dueDate, "dueDate");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Revision.check(revision);
        amount = Money.positive(amount, currency);
    }

    /** The amount with its currency, in minor units. */
    public Money money() {
        return Money.of(amount, currency);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
