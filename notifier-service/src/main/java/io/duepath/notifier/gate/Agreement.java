package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.Objects;

/**
 * Something agreed with the person that suspends the rules which name it under {@code unless}; valid only with evidence and
 * until it expires.
 */
public record Agreement(String fact, String evidenceId, Instant expires) {

    public Agreement {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(evidenceId, "evidenceId");
        Objects.requireNonNull(expires, "expires");
    }

    boolean isValid(Instant at) {
        return !evidenceId.isBlank() && at.isBefore(expires);
    }
}
