package io.duepath.legal.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Which days courts rest. Holidays and the weekends worked instead are data of single years; in a year without data any
 * weekend may turn out to be worked, so there no day counts as a rest day and no period is longer than it surely is.
 *
 * @param id how deadlines name it
 * @param years the years with data
 * @param holidays rest days besides weekends
 * @param workedWeekends weekend days that are working days
 */
public record CourtCalendar(String id, Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

    public CourtCalendar {
        Objects.requireNonNull(id, "id");
        years = Set.copyOf(years);
        holidays = Set.copyOf(holidays);
        workedWeekends = Set.copyOf(workedWeekends);
    }

    /** Whether this is a rest day for certain. */
    public boolean isRest(LocalDate day) {
        if (!years.contains(day.getYear()) || workedWeekends.contains(day)) {
            return false;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY || holidays.contains(day);
    }

    /** The day itself, or the next that is no rest day. */
    LocalDate orFollowing(LocalDate day) {
        LocalDate found = day;
        while (isRest(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself, or the last before it that is no rest day. */
    LocalDate orPreceding(LocalDate day) {
        LocalDate found = day;
        while (isRest(found)) {
            found = found.minusDays(1);
        }
        return found;
    }
}
