package io.duepath.staging.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A shortfall small enough to ignore: the larger of an absolute amount and a percentage of the instalment.
 *
 * @param absoluteMinor in minor units of the loan's currency, not negative
 * @param percent of the instalment's amount, 0 to 100, the result rounded down to minor units
 */
public record Tolerance(long absoluteMinor, BigDecimal percent) {

    /** Nothing is ignored. */
    public static final Tolerance NONE = new Tolerance(0, BigDecimal.ZERO);

    public Tolerance {
        if (absoluteMinor < 0 || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("tolerance must not be negative, nor over 100 percent");
        }
    }

    /** The largest open rest, in minor units, with which an instalment of this amount still counts as met. */
    public long of(long amountMinor) {
        if (percent.signum() == 0) {
            return absoluteMinor;
        }
        long share = percent.multiply(BigDecimal.valueOf(amountMinor))
                .movePointLeft(2)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
        return Math.max(absoluteMinor, share);
    }
}
