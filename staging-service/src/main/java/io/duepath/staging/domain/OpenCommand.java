package io.duepath.staging.domain;

import java.time.LocalDate;

/**
 * A command that may still be carried out: up to {@code expiresOn}, that day included.
 *
 * @param figures what of its content can change under the same id; another text means a new revision
 */
public record OpenCommand(
        String commandId,
        String occasion,
        String step,
        LocalDate businessDate,
        LocalDate expiresOn,
        int revision,
        String figures) {

    /** The same command with newer figures. */
    public OpenCommand revised(String newFigures) {
        return new OpenCommand(commandId, occasion, step, businessDate, expiresOn, revision + 1, newFigures);
    }
}
