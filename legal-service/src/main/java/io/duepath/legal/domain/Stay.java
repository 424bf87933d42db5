package io.duepath.legal.domain;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stop of the loan: no forward step is taken while it stands.
 *
 * @param reason why, as a code of staging
 * @param cause the business key of the hold or promise
 */
public record Stay(LocalDate since, String reason, String cause) {

    public Stay {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }
}
