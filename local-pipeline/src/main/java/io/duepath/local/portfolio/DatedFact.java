package io.duepath.local.portfolio;

import io.duepath.model.event.Fact;
import java.time.LocalDate;
import java.util.Objects;

/** A fact on the day the loan core tells it; {@code eventId} is unique in the portfolio and the same for equal seeds. */
public record DatedFact(String eventId, LocalDate date, Fact fact) {

    public DatedFact {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(fact, "fact");
    }
}
