package io.duepath.legal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set for this service alone.
 *
 * @param consumers threads that read commands; more than partitions are idle
 * @param outboxBatch events that are published before their arrival is marked
 * @param outboxPoll how long an event of another instance may wait in the outbox
 */
@ConfigurationProperties("duepath.legal")
record LegalProperties(int consumers, int outboxBatch, Duration outboxPoll) {

    LegalProperties {
        if (consumers < 1 || outboxBatch < 1) {
            throw new IllegalArgumentException("duepath.legal.consumers and outbox-batch must be at least 1");
        }
        if (outboxPoll == null || outboxPoll.toMillis() < 1) {
            throw new IllegalArgumentException("duepath.legal.outbox-poll must be a time");
        }
    }
}
