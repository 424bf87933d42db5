package io.duepath.model.event;

import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import io.duepath.model.loan.PromiseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/** The borrower promised an amount by a day. */
public record PromiseMade(
        LoanId loanId,
        PromiseId promiseId,
        LocalDate madeOn,
        BigDecimal amount,
        Currency currency,
        LocalDate by,
        int revision)
        implements LoanFact {

    public PromiseMade {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(promiseId, "promiseId");
        Objects.requireNonNull(madeOn, "madeOn");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(by, "by");
        Revision.check(revision);
        amount = Money.positive(amount, currency);
        if (by.isBefore(madeOn)) {
            throw new IllegalArgumentException("by must not be before madeOn");
        }
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
