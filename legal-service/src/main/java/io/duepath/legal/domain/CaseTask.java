package io.duepath.legal.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A task of a case; done once {@code doneOn} is there. */
public record CaseTask(
        String id,
        TaskKind kind,
        String subject,
        LocalDate raisedOn,
        @Nullable LocalDate doneOn,
        @Nullable String doneBy) {

    /** Whether it is still to do. */
    public boolean isOpen() {
        return doneOn == null;
    }
}
