package io.duepath.model.event;

import io.duepath.model.loan.CustomerId;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a customer can be reached; replaces the former one as a whole. Opt-outs can be added here, never lifted. */
public record CustomerContactUpdated(
        CustomerId customerId,
        @Nullable String name,
        String language,
        ZoneId timeZone,
        List<Endpoint> endpoints,
        List<OptOut> optOuts,
        int revision)
        implements CustomerFact {

    public CustomerContactUpdated {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(timeZone, "timeZone");
        Revision.check(revision);
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        optOuts = optOuts == null ? List.of() : List.copyOf(optOuts);
    }

    @Override
    public String keyPart() {
        return "";
    }
}
