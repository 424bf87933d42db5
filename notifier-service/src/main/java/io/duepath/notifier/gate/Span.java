package io.duepath.notifier.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Whether no span tells working days from rest days. */
    static boolean noneTellsWork(List<Span> some, List<Span> others) {
        return Stream.concat(some.stream(), others.stream()).allMatch(span -> span.work == Work.ANY);
    }

    /** Whether some spans are open only when others are, on every kind of day; between their edges nothing changes. */
    static boolean within(List<Span> some, List<Span> others) {
        LocalDate monday = LocalDate.of(2024, 1, 1);
        List<LocalTime> edges = Stream.concat(
                        Stream.of(LocalTime.MIDNIGHT),
                        Stream.concat(some.stream(), others.stream()).flatMap(span -> Stream.of(span.from, span.to)))
                .distinct()
                .toList();
        return Stream.of(WorkCalendar.DayKind.WORKING, WorkCalendar.DayKind.REST)
                .allMatch(kind -> monday.datesUntil(monday.plusDays(7))
                        .flatMap(day -> edges.stream().map(day::atTime))
                        .noneMatch(time -> isOpen(some, time, kind) && !isOpen(others, time, kind)));
    }

    private static boolean isOpen(List<Span> spans, LocalDateTime time, WorkCalendar.DayKind kind) {
        return spans.stream()
                .anyMatch(span -> span.isOn(time.toLocalDate(), kind) && span.includes(time.toLocalTime()));
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
