package io.duepath.model.event;

import java.time.LocalDate;
import java.util.Objects;

/** The business calendar of the deployment reached a date; one record in every partition of loan-events. */
public record BusinessDateAdvanced(LocalDate date) implements Fact {

    public BusinessDateAdvanced {
        Objects.requireNonNull(date, "date");
    }
}
