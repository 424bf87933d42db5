package io.duepath.ingest.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What each Kafka client of ingest needs on top of the deployment's own settings (addresses, security). Waiting for a
 * broker is bounded to seconds, because somebody waits for the answer.
 */
public final class KafkaSettings {

    private static final int DELIVERY_MILLIS = 10_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int ADMIN_MILLIS = 5_000;
    private static final int BLOCK_MILLIS = 5_000;
    private static final int TRANSACTION_MILLIS = 30_000;
    private static final int POLL_RECORDS = 1_000;
    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 64 * 1024;
    private static final long BUFFER_BYTES = 64L * 1024 * 1024;

    private final Map<String, Object> admin;
    private final Map<String, Object> producer;
    private final Map<String, Object> consumer;

    /** Takes what Spring's {@code spring.kafka} properties say about admins, producers and consumers. */
    public KafkaSettings(Map<String, Object> admin, Map<String, Object> producer, Map<String, Object> consumer) {
        this.admin = Map.copyOf(admin);
        this.producer = Map.copyOf(producer);
        this.consumer = Map.copyOf(consumer);
    }

    /** For looking after topics and for health. */
    public Map<String, Object> admin() {
        Map<String, Object> settings = new HashMap<>(admin);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_MILLIS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_MILLIS);
        return settings;
    }

    /** For the HTTP door: many sends in flight, each acknowledged or failed within seconds. */
    public Map<String, Object> outlet() {
        return producer(Map.of(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS,
                ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES));
    }

    /** For the clock: the one transactional id, so that the newest publisher fences all others. */
    public Map<String, Object> clock() {
        return producer(Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "clock",
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                DELIVERY_MILLIS * 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                DELIVERY_MILLIS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                REQUEST_MILLIS));
    }

    /** For the doors on Kafka; Spring adds the transactional ids. */
    public Map<String, Object> transactional() {
        return producer(Map.of(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS));
    }

    /** For everything ingest reads: committed records only, from the beginning. */
    public Map<String, Object> reader() {
        Map<String, Object> settings = new HashMap<>(consumer);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private Map<String, Object> producer(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(producer);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        settings.putAll(own);
        return settings;
    }
}
