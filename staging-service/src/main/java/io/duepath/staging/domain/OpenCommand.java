package io.duepath.staging.domain;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A command that may still be carried out: up to {@code expiresOn}, that day included, and a legal one for as long as
 * its case is open.
 *
 * @param customerId whom it went to, and whom its revisions and its withdrawal go to; null if it was stored before
 *     customers were kept with commands
 * @param figures what of its content can change under the same id, another text means a new revision; {@code stopped}
 *     while it is taken back for a silence
 */
public record OpenCommand(
        CommandId commandId,
        @Nullable CustomerId customerId,
        String occasion,
        String step,
        LocalDate businessDate,
        LocalDate expiresOn,
        int revision,
        String figures) {

    private static final String STOPPED = "stopped";

    /** The same command, taken back for a silence: it may come again, or its ground may go. */
    public OpenCommand stopped() {
        return new OpenCommand(commandId, customerId, occasion, step, businessDate, expiresOn, revision, STOPPED);
    }

    /** Whether it is taken back for a silence. */
    public boolean isStopped() {
        return figures.equals(STOPPED);
    }

    /** The same command with newer figures. */
    public OpenCommand revised(String newFigures) {
        return new OpenCommand(
                commandId, customerId, occasion, step, businessDate, expiresOn, revision + 1, newFigures);
    }

    /** Whether its last day is over. */
    public boolean expiredOn(LocalDate day) {
        return expiresOn.isBefore(day);
    }

    /** Whether it went to this customer, as far as is known. */
    public boolean wentTo(CustomerId customer) {
        return customerId == null || customerId.equals(customer);
    }
}
