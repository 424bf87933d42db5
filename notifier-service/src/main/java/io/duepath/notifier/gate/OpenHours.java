package io.duepath.notifier.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The hours in which contacts may go out, by the clock on the wall of a zone. A day of an unpublished year is open only
 * where it would be open both as a working day and as a rest day.
 */
record OpenHours(List<Span> spans, WorkCalendar calendar) {

    /** Long enough for any week and any run of holidays. */
    private static final int DAYS_AHEAD = 60;

    OpenHours {
        spans = List.copyOf(spans);
    }

    boolean includes(Instant at, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        WorkCalendar.DayKind kind = calendar.kind(local.toLocalDate());
        if (kind == WorkCalendar.DayKind.UNKNOWN) {
            return includes(local, WorkCalendar.DayKind.WORKING) && includes(local, WorkCalendar.DayKind.REST);
        }
        return includes(local, kind);
    }

    /** The next opening after a closed instant, if there is one in the next two months. */
    Optional<Instant> nextOpening(Instant at, ZoneId zone) {
        return nextChange(at, zone, true);
    }

    /** The next closing after an open instant, if there is one in the next two months. */
    Optional<Instant> nextClosing(Instant at, ZoneId zone) {
        return nextChange(at, zone, false);
    }

    private boolean includes(LocalDateTime local, WorkCalendar.DayKind kind) {
        return spans.stream()
                .anyMatch(span -> span.isOn(local.toLocalDate(), kind) && span.includes(local.toLocalTime()));
    }

    private Optional<Instant> nextChange(Instant at, ZoneId zone, boolean toOpen) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        for (int i = 0; i <= DAYS_AHEAD; i++) {
            for (Instant edge : edges(today.plusDays(i), zone)) {
                if (edge.isAfter(at) && includes(edge, zone) == toOpen) {
                    return Optional.of(edge);
                }
            }
        }
        return Optional.empty();
    }

    /** All instants of a day at which hours can change: where spans begin and end, and where the clock is changed. */
    private TreeSet<Instant> edges(LocalDate day, ZoneId zone) {
        TreeSet<Instant> edges = new TreeSet<>();
        addEdge(edges, day.atStartOfDay(), zone);
        for (Span span : spans) {
            addEdge(edges, day.atTime(span.from()), zone);
            LocalDate endsOn = span.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
            addEdge(edges, endsOn.atTime(span.to()), zone);
        }
        ZoneOffsetTransition change = zone.getRules()
                .nextTransition(day.atStartOfDay(zone).toInstant().minus(Duration.ofHours(1)));
        if (change != null && LocalDate.ofInstant(change.getInstant(), zone).equals(day)) {
            edges.add(change.getInstant());
        }
        return edges;
    }

    private static void addEdge(TreeSet<Instant> edges, LocalDateTime local, ZoneId zone) {
        edges.add(local.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
        edges.add(local.atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }
}
