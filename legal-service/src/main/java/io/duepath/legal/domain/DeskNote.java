package io.duepath.legal.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who of the desk does something, why, and on what evidence.
 *
 * @param actor the person's name as the desk knows it
 * @param evidence the id of a document or receipt; empty if there is none
 * @param court the court the case is before from now on, if that changes
 */
public record DeskNote(
        String actor,
        String reason,
        String evidence,
        @Nullable String court) {

    /** Who acts where everybody is let in without a name. */
    public static final String NOBODY = "anonymous";

    /** The reason of a record for which nobody wrote one. */
    public static final String RECORDED = "recorded";

    public DeskNote {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(evidence, "evidence");
    }

    /** Whether nobody knows who this is. */
    boolean isNameless() {
        return actor.isBlank() || actor.equals(NOBODY);
    }
}
