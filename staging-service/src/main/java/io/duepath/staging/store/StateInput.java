package io.duepath.staging.store;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A stored loan as it is read: one value after the other, however the format of its time put them down. Every method
 * throws {@link IllegalStateException} where the bytes end early or are damaged; a day that no calendar has is a {@link
 * java.time.DateTimeException}, a currency that is none an {@link IllegalArgumentException}.
 */
interface StateInput {

    boolean flag();

    byte letter();

    int integer();

    /** Of the old formats, what had two bytes. */
    int small();

    long number();

    double real();

    String text();

    @Nullable
    LocalDate date();

    /** A date that is always there. */
    default LocalDate day() {
        LocalDate date = date();
        if (date == null) {
            throw new IllegalStateException("a stored date is missing");
        }
        return date;
    }

    /** A text that is never empty when it is there. */
    default @Nullable String textIfAny() {
        String text = text();
        return text.isEmpty() ? null : text;
    }

    default Currency currency() {
        return Currency.getInstance(text());
    }
}
