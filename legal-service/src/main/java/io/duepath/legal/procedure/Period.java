package io.duepath.legal.procedure;

import java.time.LocalDate;
import java.util.Objects;

/** A stretch of time as laws give it. The day it runs from is not counted. */
public record Period(int length, Unit unit) {

    /** What is counted. */
    public enum Unit {
        /** Calendar days. */
        DAY,
        /** Days that are no rest days. */
        WORKING_DAY,
        /** Months, ending on the day with the same number, or on the last day of a shorter month. */
        MONTH,
        /** Years, ending on the same date. */
        YEAR
    }

    public Period {
        Objects.requireNonNull(unit, "unit");
        if (length < 1) {
            throw new IllegalArgumentException("a period has at least length 1");
        }
    }

    /** Its last day, before any rest day moves it. */
    public LocalDate lastDay(LocalDate from, CourtCalendar calendar) {
        return switch (unit) {
            case DAY -> from.plusDays(length);
            case MONTH -> from.plusMonths(length);
            case YEAR -> from.plusYears(length);
            case WORKING_DAY -> workingDays(from, calendar);
        };
    }

    private LocalDate workingDays(LocalDate from, CourtCalendar calendar) {
        LocalDate day = from;
        for (int counted = 0; counted < length; ) {
            day = day.plusDays(1);
            if (!calendar.isRest(day)) {
                counted++;
            }
        }
        return day;
    }
}
