package io.duepath.notifier.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a decision is made.
 *
 * @param decidable the newest date whose commands need not wait any more, null before the first
 * @param clock which instant that is
 */
public record Moment(@Nullable LocalDate decidable, ContactClock clock) {

    /** The instant for a command of a date and a person in a zone. */
    Instant at(LocalDate businessDate, ZoneId zone) {
        return clock.at(businessDate, zone);
    }

    /** Whether a command waits neither for its roll nor for a release time. */
    boolean reached(Waiting waiting, ZoneId zone) {
        LocalDate date = waiting.request().businessDate();
        Instant notBefore = waiting.notBefore();
        return decidable != null
                && !date.isAfter(decidable)
                && (notBefore == null || !at(date, zone).isBefore(notBefore));
    }
}
