package io.duepath.model.event;

import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hold on everything a customer owes. */
public record CustomerHoldPlaced(
        CustomerId customerId,
        HoldId holdId,
        HoldKind kind,
        LocalDate from,
        @Nullable LocalDate until) implements CustomerFact {

    public CustomerHoldPlaced {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
    }

    @Override
    public String keyPart() {
        return "#hold:" + holdId;
    }
}
