package io.duepath.notifier.gate;

import io.duepath.model.loan.LoanId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened with the person outside any attempt: a complaint, a promise; {@code debt} null: all. */
public record Occurrence(
        Happened what, Instant at, @Nullable LoanId debt) {

    public Occurrence {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(at, "at");
    }
}
