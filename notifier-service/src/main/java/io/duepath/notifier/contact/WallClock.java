package io.duepath.notifier.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Real time. */
record WallClock(Instant now) implements ContactClock {

    @Override
    public Instant at(LocalDate businessDate, @Nullable Instant notBefore, ZoneId zone) {
        return now;
    }

    @Override
    public boolean reached(LocalDate businessDate, @Nullable Instant notBefore, LocalDate decidable, ZoneId zone) {
        return !businessDate.isAfter(decidable) && (notBefore == null || !now.isBefore(notBefore));
    }

    @Override
    public boolean followsLog() {
        return false;
    }
}
