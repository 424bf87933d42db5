package io.duepath.staging.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal case as far as it is known, in whichever order its opening and closing came. */
public record CaseMark(
        @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {

    /** Opened and not closed. */
    public boolean open() {
        return openedOn != null && closedOn == null;
    }
}
