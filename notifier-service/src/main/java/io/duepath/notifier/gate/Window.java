package io.duepath.notifier.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time in which a cap counts: so many calendar days with today as the last, a calendar month, or so many hours. */
public record Window(Unit unit, int length) {

    /** What it is measured in. */
    public enum Unit {
        /** Calendar days where the person is. */
        DAYS,
        /** The calendar month where the person is. */
        MONTH,
        /** Hours that have passed. */
        HOURS
    }

    /** Today. */
    public static final Window CALENDAR_DAY = new Window(Unit.DAYS, 1);

    public Window {
        if (length < 1) {
            throw new IllegalArgumentException("a window must be at least 1 long");
        }
    }

    /** When something that happened at an instant falls out of the window. */
    Instant leaves(Instant happened, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(happened, zone);
        return switch (unit) {
            case DAYS -> day.plusDays(length).atStartOfDay(zone).toInstant();
            case MONTH ->
                day.withDayOfMonth(1).plusMonths(length).atStartOfDay(zone).toInstant();
            case HOURS -> happened.plus(Duration.ofHours(length));
        };
    }

    /** How far back it can look at most, whatever the zone and its clock. */
    Duration longest() {
        return switch (unit) {
            case DAYS -> Duration.ofDays(length + 1L);
            case MONTH -> Duration.ofDays(31L * length + 1);
            case HOURS -> Duration.ofHours(length);
        };
    }

    @Override
    public String toString() {
        return switch (unit) {
            case DAYS -> length == 1 ? "calendar_day" : "days:" + length;
            case MONTH -> "month";
            case HOURS -> "rolling:PT" + length + "H";
        };
    }
}
