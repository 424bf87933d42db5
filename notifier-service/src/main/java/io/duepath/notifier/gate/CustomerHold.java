package io.duepath.notifier.gate;

import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.HoldId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hold on everything a customer owes: covers the days from {@code from} up to, not including, its end. */
public record CustomerHold(
        HoldId holdId,
        HoldKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate releasedOn) {

    public CustomerHold {
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
    }

    /** Whether the hold is in force on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && isBeforeEnd(day, until) && isBeforeEnd(day, releasedOn);
    }

    private static boolean isBeforeEnd(LocalDate day, @Nullable LocalDate end) {
        return end == null || day.isBefore(end);
    }
}
