package io.duepath.notifier.kafka;

import io.duepath.notifier.contact.ContactClock;
import java.time.Instant;

/** Which clock contacts keep to; {@code duepath.notifier.clock}. */
public enum NotifierClock {
    /** Real time: the quiet hours and expiry days of now. */
    WALL,
    /** The business dates of the log, for replays and demonstrations: the same log gives the same contacts. */
    STREAM;

    ContactClock at(long now) {
        return this == WALL ? ContactClock.wall(Instant.ofEpochMilli(now)) : ContactClock.business();
    }
}
