package io.duepath.model.loan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in the minor units of its currency (300.00 CNY is 30,000 fen). At most 15 digits, so that sums over a loan
 * stay far inside a {@code long}. May be zero; facts demand more, see {@link #positive}.
 */
public record Money(long minor, Currency currency) {

    /** The largest amount in minor units: 15 digits. */
    public static final long MAX_MINOR = 999_999_999_999_999L;

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (minor < -MAX_MINOR || minor > MAX_MINOR) {
            throw new IllegalArgumentException("amount must have at most 15 digits");
        }
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("currency " + currency + " has no minor unit");
        }
    }

    /**
     * Reads a decimal in the currency's main unit.
     *
     * @throws IllegalArgumentException if it has more decimals than the currency or more than 15 digits
     */
    public static Money of(BigDecimal amount, Currency currency) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal exact = amount.stripTrailingZeros();
        if (exact.scale() > digits) {
            throw new IllegalArgumentException(
                    "amount has more than " + digits + " decimals, too many for " + currency);
        }
        if ((long) exact.precision() - exact.scale() > 15) {
            throw new IllegalArgumentException("amount must have at most 15 digits");
        }
        return new Money(exact.movePointRight(digits).longValueExact(), currency);
    }

    /** The amount as it stands in facts: greater than zero, with exactly the currency's decimals. */
    public static BigDecimal positive(BigDecimal amount, Currency currency) {
        Money money = of(amount, currency);
        if (money.minor <= 0) {
            throw new IllegalArgumentException("amount must be greater than zero");
        }
        return money.decimal();
    }

    /** The amount with exactly the currency's decimals; zero is allowed, a debt is not. */
    public static BigDecimal notNegative(BigDecimal amount, Currency currency) {
        Money money = of(amount, currency);
        if (money.minor < 0) {
            throw new IllegalArgumentException("amount must not be negative");
        }
        return money.decimal();
    }

    /** This amount in the currency's main unit, with exactly the currency's decimals. */
    public BigDecimal decimal() {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return BigDecimal.valueOf(minor, digits).setScale(digits, RoundingMode.UNNECESSARY);
    }

    @Override
    public String toString() {
        return decimal().toPlainString() + " " + currency;
    }
}
