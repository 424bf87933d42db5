package io.duepath.notifier.gate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Only in certain hours where the person is, and not in times it asked to be left alone. Where several zones are possible,
 * all must be open.
 *
 * @param spans the hours
 * @param calendar tells working days from rest days
 * @param blackout names of the times to be left alone that count
 */
public record HoursRule(List<Span> spans, WorkCalendar calendar, List<String> blackout) implements RuleKind {

    public HoursRule {
        spans = List.copyOf(spans);
        blackout = List.copyOf(blackout);
    }

    @Override
    public Finding judge(Question question, Instant at) {
        Optional<Blackout> dark = question.person().blackouts().stream()
                .filter(b -> blackout.contains(b.fact()) && b.covers(at))
                .findFirst();
        if (dark.isPresent()) {
            Instant until = dark.get().until();
            return until == null ? Finding.never("blackout") : Finding.later(until);
        }
        if (question.zones().isEmpty()) {
            return question.missing("zone-unknown");
        }
        OpenHours hours = new OpenHours(spans, calendar);
        Instant opening = at;
        for (ZoneId zone : question.zones()) {
            if (!hours.includes(at, zone)) {
                Optional<Instant> next = hours.nextOpening(at, zone);
                if (next.isEmpty()) {
                    return Finding.never("never-open");
                }
                opening = next.get().isAfter(opening) ? next.get() : opening;
            }
        }
        return opening.isAfter(at) ? Finding.later(opening) : Finding.PASS;
    }

    @Override
    public Optional<Instant> openUntil(Question question, Instant at) {
        OpenHours hours = new OpenHours(spans, calendar);
        return question.zones().stream()
                .flatMap(zone -> hours.nextClosing(at, zone).stream())
                .min(Instant::compareTo);
    }

    /** Whether these hours lie within others, whatever the day is; hours of different calendars cannot be compared. */
    public boolean allowsOnlyWhat(HoursRule other) {
        boolean comparable = calendar.equals(other.calendar) || Span.noneTellsWork(spans, other.spans);
        return comparable && blackout.containsAll(other.blackout) && Span.within(spans, other.spans);
    }

    @Override
    public String spelling() {
        return "hours";
    }
}
