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

    /** The instant for what belongs to a date and waits for a time. */
    Instant at(LocalDate businessDate, @Nullable Instant notBefore, ZoneId zone) {
        return clock.at(businessDate, notBefore, zone);
    }

    /** The instant of an input that has no date of its own, about a command of a date. */
    Instant now(LocalDate businessDate, ZoneId zone) {
        LocalDate day = decidable == null || decidable.isBefore(businessDate) ? businessDate : decidable;
        return clock.at(day, null, zone);
    }

    /** Whether something waits neither for its roll nor for a time. */
    boolean reached(LocalDate businessDate, @Nullable Instant notBefore, ZoneId zone) {
        return decidable != null && clock.reached(businessDate, notBefore, decidable, zone);
    }
}
