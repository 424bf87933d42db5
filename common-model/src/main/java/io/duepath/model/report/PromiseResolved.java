package io.duepath.model.report;

import io.duepath.model.Message;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import io.duepath.model.loan.PromiseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/** What became of a promise to pay. A later correction emits it again. */
public record PromiseResolved(
        LoanId loanId,
        PromiseId promiseId,
        PromiseOutcome outcome,
        LocalDate on,
        BigDecimal amount,
        BigDecimal received,
        Currency currency)
        implements Message {

    public PromiseResolved {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(promiseId, "promiseId");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(currency, "currency");
        amount = Money.positive(amount, currency);
        received = Money.notNegative(received, currency);
    }
}
