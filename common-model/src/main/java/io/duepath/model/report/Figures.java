package io.duepath.model.report;

import io.duepath.model.loan.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What the figures of every report must satisfy. */
final class Figures {

    private Figures() {}

    /** Refuses negative days and numbers. */
    static void check(int... counts) {
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("days and numbers must not be negative");
            }
        }
    }

    /** The amount with exactly the currency's decimals; without a currency, as it is. Never negative. */
    static BigDecimal amount(BigDecimal amount, @Nullable Currency currency) {
        if (currency != null) {
            return Money.notNegative(amount, currency);
        }
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount must not be negative");
        }
        return amount;
    }
}
