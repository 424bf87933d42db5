package io.duepath.model.event;

import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import io.duepath.model.loan.RepaymentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** Money for a loan, counted from its value date. Allocations, where given, add up to at most the amount. */
public record RepaymentReceived(
        LoanId loanId,
        RepaymentId repaymentId,
        BigDecimal amount,
        Currency currency,
        LocalDate valueDate,
        List<Allocation> allocations)
        implements LoanFact {

    public RepaymentReceived {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(repaymentId, "repaymentId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(valueDate, "valueDate");
        amount = Money.positive(amount, currency);
        allocations = allocations == null ? List.of() : checked(allocations, Money.of(amount, currency));
    }

    /** The amount with its currency, in minor units. */
    public Money money() {
        return Money.of(amount, currency);
    }

    private static List<Allocation> checked(List<Allocation> allocations, Money whole) {
        long sum = 0;
        List<Allocation> normalised = new ArrayList<>();
        for (Allocation allocation : allocations) {
            Money part = Money.of(allocation.amount(), whole.currency());
            sum += part.minor();
            normalised.add(new Allocation(allocation.instalment(), part.decimal()));
        }
        if (sum > whole.minor()) {
            throw new IllegalArgumentException("allocations add up to more than the amount");
        }
        return List.copyOf(normalised);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
