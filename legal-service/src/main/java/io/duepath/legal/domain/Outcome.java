package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What others did, for the desk to record: when, and to which asset if it is about one. */
public record Outcome(
        Milestone milestone, LocalDate on, @Nullable String assetId) {

    public Outcome {
        Objects.requireNonNull(milestone, "milestone");
        Objects.requireNonNull(on, "on");
    }
}
