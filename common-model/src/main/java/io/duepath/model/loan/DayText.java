package io.duepath.model.loan;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Days as they are nearly always written, {@code yyyy-MM-dd}, read without a formatter's cost. */
public final class DayText {

    /** How many characters a day takes. */
    public static final int LENGTH = 10;

    private DayText() {}

    /** The day that stands at a place of a text; null if anything else stands there. */
    public static @Nullable LocalDate read(CharSequence text, int from) {
        if (from < 0 || text.length() - from < LENGTH || text.charAt(from + 4) != '-' || text.charAt(from + 7) != '-') {
            return null;
        }
        int year = number(text, from, 4);
        int month = number(text, from + 5, 2);
        int day = number(text, from + 8, 2);
        return year >= 0
                        && month > 0
                        && month <= 12
                        && day > 0
                        && day <= Month.of(month).length(Year.isLeap(year))
                ? LocalDate.of(year, month, day)
                : null;
    }

    /** The number of these digits; negative if any is not a digit. */
    private static int number(CharSequence text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
