package io.duepath.model.event;

import io.duepath.model.loan.CustomerId;
import java.time.LocalDate;
import java.util.Objects;

/** The customer allows a channel again; the only way to lift an opt-out. */
public record OptOutLifted(CustomerId customerId, OptOut optOut, LocalDate on, String evidenceRef)
        implements CustomerFact {

    public OptOutLifted {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(optOut, "optOut");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(evidenceRef, "evidenceRef");
    }

    @Override
    public String keyPart() {
        return "#optout:" + optOut;
    }
}
