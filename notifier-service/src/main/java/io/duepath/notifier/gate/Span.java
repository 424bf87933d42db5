package io.duepath.notifier.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;

/**
 * Hours of some days, half-open, by the clock on the wall.
 *
 * @param days which days of the week; empty for all
 * @param work only working days, or only rest days; ANY for both
 * @param from the first moment
 * @param to the first moment after; midnight is the end of the day
 */
public record Span(Set<DayOfWeek> days, Work work, LocalTime from, LocalTime to) {

    /** What kind of day is meant. */
    public enum Work {
        /** Both. */
        ANY,
        /** Working days. */
        WORKING,
        /** Rest days. */
        REST
    }

    public Span {
        days = Set.copyOf(days);
        Objects.requireNonNull(work, "work");
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("a span must end after it begins, on the same day");
        }
    }

    /** The same hours every day. */
    public static Span daily(LocalTime from, LocalTime to) {
        return new Span(Set.of(), Work.ANY, from, to);
    }

    boolean includes(LocalTime time) {
        return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
    }

    boolean isOn(LocalDate day, WorkCalendar.DayKind kind) {
        boolean fits = switch (work) {
            case ANY -> true;
            case WORKING -> kind == WorkCalendar.DayKind.WORKING;
            case REST -> kind == WorkCalendar.DayKind.REST;
        };
        return fits && (days.isEmpty() || days.contains(day.getDayOfWeek()));
    }
}
