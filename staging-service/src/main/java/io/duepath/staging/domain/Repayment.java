package io.duepath.staging.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repayment as far as it is known: its receipt, its reversal, or both, in whichever order they came. */
public record Repayment(@Nullable Receipt receipt, @Nullable LocalDate reversedOn) {

    /** The money: amounts in minor units of {@code currency}. */
    public record Receipt(long minor, Currency currency, LocalDate valueDate, List<Share> shares) {}

    /** What the loan core booked on one instalment, in minor units. */
    public record Share(int instalment, long minor) {}

    /** Whether its money came, and was taken back on a day or after it. */
    boolean reversedSince(LocalDate day) {
        return receipt != null && reversedOn != null && !reversedOn.isBefore(day);
    }

    /** The receipt if its money was not taken back: it counts from its value date on. */
    @Nullable
    Receipt credit() {
        return reversedOn == null ? receipt : null;
    }
}
