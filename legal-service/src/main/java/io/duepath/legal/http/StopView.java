package io.duepath.legal.http;

import io.duepath.legal.domain.CustomerStop;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A hold of the customer, and whether it stands today. */
record StopView(
        String holdId,
        String kind,
        LocalDate from,
        @Nullable LocalDate until,
        boolean active) {

    static StopView of(CustomerStop stop, LocalDate today) {
        return new StopView(stop.holdId(), stop.kind(), stop.from(), stop.until(), stop.isActive(today));
    }
}
