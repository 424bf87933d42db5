package io.duepath.legal.procedure;

import io.duepath.model.legal.DeadlineNotice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period that runs, or ran, in one case.
 *
 * @param id follows from case, rule, subject and anchor, so that the same anchor never starts it twice
 * @param subject the asset it is about, empty if it is about none
 * @param anchor what it runs from, on {@code anchoredOn}
 * @param dueOn the last day to act
 * @param calendar the calendar it was counted with
 * @param endedOn the day it was met, lapsed or fell away
 */
public record Deadline(
        String id,
        String rule,
        String subject,
        Milestone anchor,
        LocalDate anchoredOn,
        LocalDate dueOn,
        String calendar,
        String owner,
        String consequence,
        Status status,
        @Nullable LocalDate endedOn,
        List<Notice> notices) {

    /** Where a deadline stands. */
    public enum Status {
        /** It runs. */
        OPEN,
        /** What it was for was done in time. */
        MET,
        /** Nobody acted. */
        LAPSED,
        /** A newer one took its place. */
        REPLACED,
        /** The case ended first. */
        VOID
    }

    /**
     * Something to say about it.
     *
     * @param on the day to say it
     * @param raisedOn the day it was said, later if nothing ran on the day itself; null before
     */
    public record Notice(
            DeadlineNotice kind,
            int daysBefore,
            LocalDate on,
            @Nullable LocalDate raisedOn) {

        public Notice {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(on, "on");
        }
    }

    public Deadline {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(dueOn, "dueOn");
        notices = List.copyOf(notices);
    }

    static Deadline begin(String id, DeadlineRule rule, Happening anchor, CourtCalendar calendar) {
        LocalDate due = rule.due(anchor.on(), calendar);
        List<Notice> notices = new ArrayList<>();
        rule.warnings()
                .forEach(days -> notices.add(new Notice(DeadlineNotice.WARNING, days, due.minusDays(days), null)));
        notices.add(new Notice(DeadlineNotice.LAPSED, 0, due.plusDays(1), null));
        return new Deadline(
                id,
                rule.id(),
                anchor.subject(),
                anchor.milestone(),
                anchor.on(),
                due,
                calendar.id(),
                rule.owner(),
                rule.consequence(),
                Status.OPEN,
                null,
                notices);
    }

    /** Whether it still runs. */
    public boolean isOpen() {
        return status == Status.OPEN;
    }

    Deadline ended(Status how, LocalDate on) {
        return new Deadline(
                id, rule, subject, anchor, anchoredOn, dueOn, calendar, owner, consequence, how, on, notices);
    }
}
