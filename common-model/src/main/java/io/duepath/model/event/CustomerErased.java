package io.duepath.model.event;

import io.duepath.model.loan.CustomerId;
import java.time.LocalDate;
import java.util.Objects;

/** A customer's name and addresses are to be forgotten; becomes an empty record under the customer's key. */
public record CustomerErased(CustomerId customerId, LocalDate on) implements Fact {

    public CustomerErased {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(on, "on");
    }
}
