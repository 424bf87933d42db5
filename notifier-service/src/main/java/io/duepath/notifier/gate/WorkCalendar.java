package io.duepath.notifier.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Which days are working days, as data. Years that nobody has published are unknown, never guessed.
 *
 * @param id its name
 * @param years the years it knows
 * @param weekend the days of the week people rest
 * @param holidays days people rest besides
 * @param workdays weekend days people work after all
 */
public record WorkCalendar(
        String id, Set<Integer> years, Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> workdays) {

    /** What a day is. */
    public enum DayKind {
        /** People work. */
        WORKING,
        /** People rest. */
        REST,
        /** The year is not published. */
        UNKNOWN
    }

    /** A calendar that knows nothing. */
    public static final WorkCalendar NONE = new WorkCalendar("none", Set.of(), Set.of(), Set.of(), Set.of());

    public WorkCalendar {
        Objects.requireNonNull(id, "id");
        years = Set.copyOf(years);
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /** What a day is. */
    public DayKind kind(LocalDate day) {
        if (!years.contains(day.getYear())) {
            return DayKind.UNKNOWN;
        }
        boolean rest = holidays.contains(day) || (weekend.contains(day.getDayOfWeek()) && !workdays.contains(day));
        return rest ? DayKind.REST : DayKind.WORKING;
    }
}
