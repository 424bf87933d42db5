package io.duepath.model.event;

import io.duepath.model.loan.InstalmentNumber;
import java.math.BigDecimal;
import java.util.Objects;

/** The part of a repayment that the loan core booked on one instalment, in the repayment's currency. */
public record Allocation(InstalmentNumber instalment, BigDecimal amount) {

    public Allocation {
        Objects.requireNonNull(instalment, "instalment");
        Objects.requireNonNull(amount, "amount");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("allocated amount must be greater than zero");
        }
    }
}
