package io.duepath.local.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** How a file writes a day or a month, in the letters of Java's date patterns, such as {@code dd.MM.yyyy}. */
final class DateForm {

    private static final LocalDate SAMPLE = LocalDate.of(2026, 11, 24);

    private final DateTimeFormatter format;
    private final boolean hasDay;

    private DateForm(DateTimeFormatter format, boolean hasDay) {
        this.format = format;
        this.hasDay = hasDay;
    }

    /** The form; nothing if the pattern is none, or does not say year and month. */
    static Optional<DateForm> of(String pattern) {
        try {
            DateTimeFormatter format = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
            TemporalAccessor again = format.parse(format.format(SAMPLE));
            boolean hasDay = again.isSupported(ChronoField.EPOCH_DAY);
            boolean right = hasDay
                    ? LocalDate.from(again).equals(SAMPLE)
                    : YearMonth.from(again).equals(YearMonth.from(SAMPLE));
            return right ? Optional.of(new DateForm(format, hasDay)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it says the day, not the month alone. */
    boolean hasDay() {
        return hasDay;
    }

    /** The day of a cell, if it is one. */
    Optional<LocalDate> day(String cell) {
        try {
            return Optional.of(LocalDate.from(format.parse(cell)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The month of a cell, if it is one. */
    Optional<YearMonth> month(String cell) {
        try {
            return Optional.of(YearMonth.from(format.parse(cell)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
