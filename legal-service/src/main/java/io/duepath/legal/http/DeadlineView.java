package io.duepath.legal.http;

import io.duepath.legal.procedure.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A period of the case: what it runs from, its last day, and what was said about it when. */
record DeadlineView(
        String id,
        String rule,
        String subject,
        String anchor,
        LocalDate anchoredOn,
        LocalDate dueOn,
        String calendar,
        String owner,
        String consequence,
        String status,
        @Nullable LocalDate endedOn,
        List<Notice> notices) {

    /** Something to say about it, and the day it was said. */
    record Notice(
            String kind,
            int daysBefore,
            LocalDate on,
            @Nullable LocalDate raisedOn) {}

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                deadline.id(),
                deadline.rule(),
                deadline.subject(),
                deadline.anchor().toString(),
                deadline.anchoredOn(),
                deadline.dueOn(),
                deadline.calendar(),
                deadline.owner(),
                deadline.consequence(),
                deadline.status().name(),
                deadline.endedOn(),
                deadline.notices().stream()
                        .map(n -> new Notice(n.kind().toString(), n.daysBefore(), n.on(), n.raisedOn()))
                        .toList());
    }
}
