package io.duepath.model.command;

import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a command exists: the figures and the rule behind it, as of its business date. */
public record Because(
        int dpd,
        int pastDueDays,
        @Nullable LocalDate oldestUnmetDueDate,
        BigDecimal arrears,
        Currency currency,
        String bucket,
        String step,
        String policyVersion,
        String cause,
        @Nullable String arm,
        @Nullable InstalmentNumber instalment,
        @Nullable LocalDate dueDate,
        @Nullable BigDecimal amountDue) {

    public Because {
        if (dpd < 0 || pastDueDays < 0) {
            throw new IllegalArgumentException("days must not be negative");
        }
        Objects.requireNonNull(arrears, "arrears");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(policyVersion, "policyVersion");
        Objects.requireNonNull(cause, "cause");
        arrears = Money.notNegative(arrears, currency);
        amountDue = amountDue == null ? null : Money.notNegative(amountDue, currency);
    }
}
