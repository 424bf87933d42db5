package io.duepath.notifier.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which instant a decision is made at. */
public interface ContactClock {

    /** When business days make their contacts under the business clock. */
    LocalTime BUSINESS_HOUR = LocalTime.of(10, 0);

    /**
     * The instant at which something is decided for a person in a zone.
     *
     * @param businessDate the date it belongs to
     * @param notBefore what it waits for; null if for no time
     */
    Instant at(LocalDate businessDate, @Nullable Instant notBefore, ZoneId zone);

    /**
     * Whether that instant has come.
     *
     * @param decidable the newest date whose roll is done
     */
    boolean reached(LocalDate businessDate, @Nullable Instant notBefore, LocalDate decidable, ZoneId zone);

    /** Whether decisions follow from the log alone, so that a replay repeats them. */
    boolean followsLog();

    /**
     * The business clock: what waits for nothing is decided at 10:00 of its date, where the person lives; what was put
     * off, at the first 10:00 that is not too early, once that day's roll is done.
     */
    static ContactClock business() {
        return BusinessClock.INSTANCE;
    }

    /** The clock on the wall, which shows {@code now}. */
    static ContactClock wall(Instant now) {
        return new WallClock(now);
    }
}
