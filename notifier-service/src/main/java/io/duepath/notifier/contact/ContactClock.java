package io.duepath.notifier.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Which instant a decision is made at. */
public interface ContactClock {

    /** When business days make their contacts under the business clock. */
    LocalTime BUSINESS_HOUR = LocalTime.of(10, 0);

    /** The instant at which a command of a business date is decided for a person in a zone. */
    Instant at(LocalDate businessDate, ZoneId zone);

    /** Whether decisions follow from the log alone, so that a replay repeats them. */
    boolean followsLog();

    /** The business clock: each command is decided at 10:00 of its date, where the person lives. */
    static ContactClock business() {
        return new ContactClock() {
            @Override
            public Instant at(LocalDate businessDate, ZoneId zone) {
                return businessDate.atTime(BUSINESS_HOUR).atZone(zone).toInstant();
            }

            @Override
            public boolean followsLog() {
                return true;
            }
        };
    }

    /** The clock on the wall, which shows {@code now}. */
    static ContactClock wall(Instant now) {
        return new ContactClock() {
            @Override
            public Instant at(LocalDate businessDate, ZoneId zone) {
                return now;
            }

            @Override
            public boolean followsLog() {
                return false;
            }
        };
    }
}
