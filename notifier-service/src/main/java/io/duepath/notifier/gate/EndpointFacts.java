package io.duepath.notifier.gate;

import io.duepath.model.event.Consent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach the person.
 *
 * @param id which address it is
 * @param medium how it is used
 * @param consent whether and on what basis it may be used
 * @param reassigned whether the number belongs to somebody else now; null if nobody checked
 */
public record EndpointFacts(
        EndpointId id,
        Medium medium,
        Consent consent,
        @Nullable Boolean reassigned) {

    public EndpointFacts {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(consent, "consent");
    }
}
