package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Progress;
import io.duepath.model.wire.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The form of the journal: a compacted topic of the gateways' own, like the changelogs of the services. Beside the orders
 * it names the records that were set aside, by their place, never by their content.
 */
final class JournalWriter implements JournalLog {

    static final String TOPIC = "duepath-gateways-journal";
    private static final String SET_ASIDE = "set-aside/";

    private final Writing writing;

    JournalWriter(Writing writing) {
        this.writing = writing;
    }

    /** The topic as it is made where it is missing; two weeks are more than orders are kept. */
    static NewTopic topic(short replication) {
        return new NewTopic(TOPIC, 1, replication)
                .configs(Map.of(
                        "cleanup.policy",
                        "compact,delete",
                        "retention.ms",
                        Long.toString(Journal.KEPT.toMillis()),
                        "segment.ms",
                        Long.toString(Duration.ofDays(1).toMillis())));
    }

    @Override
    public void write(Progress progress) {
        writing.write(new ProducerRecord<>(TOPIC, progress.key(), Json.mapper().writeValueAsBytes(progress)));
    }

    @Override
    public void setAside(String origin, String cause) {
        byte[] value = Json.mapper().writeValueAsBytes(Map.of("origin", origin, "cause", cause));
        writing.write(new ProducerRecord<>(TOPIC, SET_ASIDE + origin, value));
    }

    /** Reads a record; empty for one that is no order's. */
    static Optional<Progress> read(ConsumerRecord<String, byte[]> record) {
        return record.key().startsWith(SET_ASIDE)
                ? Optional.empty()
                : Optional.of(Json.mapper().readValue(record.value(), Progress.class));
    }
}
