package io.duepath.legal.domain;

import io.duepath.legal.procedure.Step;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step somebody proposed, and what became of it. */
public record Proposal(
        String id,
        Step step,
        String proposedBy,
        LocalDate proposedOn,
        String reason,
        @Nullable String court,
        Status status,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String decision) {

    /** Where a proposal stands. */
    public enum Status {
        WAITING,
        APPROVED,
        REFUSED,
        /** The case went elsewhere first. */
        OVERTAKEN
    }

    public Proposal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(status, "status");
    }

    /** Whether it can still be decided. */
    public boolean isWaiting() {
        return status == Status.WAITING;
    }
}
