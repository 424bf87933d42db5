package io.duepath.model.event;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether and on what basis an address may be used. */
public record Consent(
        ConsentStatus status,
        ConsentBasis basis,
        LocalDate obtainedOn,
        @Nullable String evidenceRef) {

    public Consent {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(obtainedOn, "obtainedOn");
    }
}
