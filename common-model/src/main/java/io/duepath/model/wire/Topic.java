package io.duepath.model.wire;

import io.duepath.model.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One topic: what it carries, who alone writes it, and how Kafka keeps it.
 *
 * @param name the full name
 * @param key what its records are keyed by
 * @param writer the one service that writes it
 * @param types the messages it carries; empty for the inbox, which carries whatever cores send
 * @param partitions equal for all topics that are read together
 * @param retention how long records stay; null is for ever
 * @param compacted whether Kafka keeps only the newest record of a key
 */
public record Topic(
        String name,
        Key key,
        Writer writer,
        List<Class<? extends Message>> types,
        Partitions partitions,
        @Nullable Duration retention,
        boolean compacted) {

    /** What a topic's records are keyed by. */
    public enum Key {
        LOAN,
        CUSTOMER,
        /** The customer, and after a {@code #} the hold or opt-out, so that compaction keeps them apart. */
        CUSTOMER_AND_PART,
        ANY
    }

    /** Who writes a topic. */
    public enum Writer {
        LOAN_CORES,
        GATEWAYS,
        INGEST,
        STAGING,
        NOTIFIER,
        LEGAL
    }

    /** Which of the two configured partition counts applies. */
    public enum Partitions {
        /** The count of loan-events and of all that is keyed by loan. */
        LOANS,
        /** The count of all that is keyed by customer. */
        CUSTOMERS,
        /** Few records, read as a whole. */
        SIDE
    }

    /** The settings the topic is created with. */
    public Map<String, String> settings() {
        String millis = retention == null ? "-1" : Long.toString(retention.toMillis());
        return compacted
                ? Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000", "segment.ms", "86400000")
                : Map.of("cleanup.policy", "delete", "retention.ms", millis);
    }
}
