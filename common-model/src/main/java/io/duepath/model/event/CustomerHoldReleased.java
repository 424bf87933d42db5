package io.duepath.model.event;

import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import java.time.LocalDate;
import java.util.Objects;

/** A customer's hold ends: {@code on} is the first day without it. */
public record CustomerHoldReleased(CustomerId customerId, HoldId holdId, LocalDate on) implements CustomerFact {

    public CustomerHoldReleased {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(on, "on");
    }

    @Override
    public String keyPart() {
        return "#hold:" + holdId;
    }
}
