package io.duepath.staging.kafka;

import io.duepath.service.placement.Instance;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How this instance reaches Kafka, and how the other instances reach it.
 *
 * @param streams settings of Kafka Streams
 * @param admin settings of the client that looks after topics
 * @param advertised known once the instance listens
 */
public record StreamsConnection(Map<String, Object> streams, Map<String, Object> admin, Supplier<Instance> advertised) {

    public StreamsConnection {
        streams = Map.copyOf(streams);
        admin = Map.copyOf(admin);
    }
}
