package io.duepath.legal.http;

import io.duepath.legal.domain.CaseTask;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task; the subject is the asset it is about, or empty. */
record TaskView(
        String id,
        String kind,
        String subject,
        LocalDate raisedOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy) {

    static TaskView of(CaseTask task) {
        return new TaskView(
                task.id(), task.kind().toString(), task.subject(), task.raisedOn(), task.doneOn(), task.doneBy());
    }
}
