package io.duepath.legal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set for this service alone.
 *
 * @param consumers threads that read commands; more than partitions are idle
 * @param outboxBatch events that are published before their arrival is marked
 * @param outboxPoll how long an event of another instance may wait in the outbox
 * @param deadlinePoll how often deadlines are looked at under the wall clock
 * @param clock {@code wall} takes the day of the clock on the wall, {@code stream} the newest business date
 * @param zone where the desk is, for the wall clock
 * @param pack a procedure pack to use instead of the one that ships
 * @param calendar a court calendar to use instead of the one that ships
 */
@ConfigurationProperties("duepath.legal")
record LegalProperties(
        int consumers,
        int outboxBatch,
        Duration outboxPoll,
        Duration deadlinePoll,
        Clock clock,
        ZoneId zone,
        @Nullable Path pack,
        @Nullable Path calendar) {

    /** Whose day it is. */
    enum Clock {
        WALL,
        STREAM
    }

    LegalProperties {
        if (consumers < 1 || outboxBatch < 1) {
            throw new IllegalArgumentException("duepath.legal.consumers and outbox-batch must be at least 1");
        }
        if (outboxPoll == null || outboxPoll.toMillis() < 1 || deadlinePoll == null || deadlinePoll.toMillis() < 1) {
            throw new IllegalArgumentException("duepath.legal.outbox-poll and deadline-poll must be times");
        }
        if (clock == null || zone == null) {
            throw new IllegalArgumentException("duepath.legal.clock and zone must be set");
        }
    }
}
