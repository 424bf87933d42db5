package io.duepath.staging.domain;

import io.duepath.model.loan.CommandId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal case as far as it is known, in whichever order its opening and closing came.
 *
 * @param commandId the command it follows; null while its opening is unknown, or if that was stored before commands were
 *     kept with cases
 */
public record CaseMark(
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable CommandId commandId) {

    /** Opened and not closed. */
    public boolean open() {
        return openedOn != null && closedOn == null;
    }

    /** Open, and on this command as far as is known. */
    boolean openOn(CommandId command) {
        return open() && (commandId == null || commandId.equals(command));
    }
}
