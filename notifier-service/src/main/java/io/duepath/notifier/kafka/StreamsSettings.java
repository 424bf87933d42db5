package io.duepath.notifier.kafka;

import io.duepath.service.placement.Instance;
import io.duepath.service.stores.SharedRocksMemory;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;

/**
 * How Kafka Streams runs here: exactly once, classic group protocol, all state in Kafka.
 *
 * @param connection bootstrap servers and security, as Spring has them
 * @param applicationId consumer group and prefix of changelog topics
 * @param threads how many stream threads
 * @param stateDirectory where local copies of the state lie; can be lost at any time
 * @param instanceId the member's name across restarts, unique in the group; null for a new one each time
 * @param replication copies of the changelog topics
 * @param advertised where the other instances reach this one; known once it listens
 */
public record StreamsSettings(
        Map<String, Object> connection,
        String applicationId,
        int threads,
        String stateDirectory,
        @Nullable String instanceId,
        int replication,
        Supplier<Instance> advertised) {

    public StreamsSettings {
        connection = Map.copyOf(connection);
    }

    Properties properties() {
        Map<String, Object> all = new HashMap<>(connection);
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        all.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory);
        all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication);
        all.put(StreamsConfig.APPLICATION_SERVER_CONFIG, advertised.get().toString());
        // Callbacks run between polls: a short poll keeps the end of a roll from waiting for the next record.
        all.put(StreamsConfig.POLL_MS_CONFIG, 10);
        all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
        all.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        all.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        if (instanceId != null) {
            all.put(StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
        }
        Properties properties = new Properties();
        properties.putAll(all);
        return properties;
    }
}
