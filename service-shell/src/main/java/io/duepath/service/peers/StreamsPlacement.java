package io.duepath.service.peers;

import io.duepath.service.placement.Instance;
import io.duepath.service.placement.NotServedException;
import io.duepath.service.placement.Placement;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.state.HostInfo;

/** Asks Kafka Streams which instance has which partition of a store. */
public final class StreamsPlacement implements Placement {

    private final Supplier<Optional<KafkaStreams>> streams;
    private final String store;
    private final Supplier<Instance> advertised;
    private final int partitions;

    /** @param streams the running client; empty until the broker was reached */
    public StreamsPlacement(
            Supplier<Optional<KafkaStreams>> streams, String store, Supplier<Instance> advertised, int partitions) {
        this.streams = streams;
        this.store = store;
        this.advertised = advertised;
        this.partitions = partitions;
    }

    @Override
    public Instance self() {
        return advertised.get();
    }

    @Override
    public Instance ownerOf(String key) {
        return instance(metadata(key).activeHost());
    }

    @Override
    public int partitionOf(String key) {
        return metadata(key).partition();
    }

    @Override
    public Set<Instance> others() {
        try {
            Instance self = self();
            return running().metadataForAllStreamsClients().stream()
                    .filter(client -> !client.topicPartitions().isEmpty())
                    .map(client -> instance(client.hostInfo()))
                    .filter(instance -> !instance.equals(self))
                    .collect(Collectors.toSet());
        } catch (IllegalStateException e) {
            throw notNow();
        }
    }

    @Override
    public int partitions() {
        return partitions;
    }

    private KeyQueryMetadata metadata(String key) {
        KeyQueryMetadata found;
        try (StringSerializer keys = new StringSerializer()) {
            found = running().queryMetadataForKey(store, key, keys);
        } catch (IllegalStateException e) {
            throw notNow();
        }
        if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new NotServedException("partitions are being assigned");
        }
        return found;
    }

    private KafkaStreams running() {
        return streams.get().orElseThrow(() -> new NotServedException("Kafka has not been reached yet"));
    }

    private static NotServedException notNow() {
        return new NotServedException("this instance is not working yet, or no longer");
    }

    private static Instance instance(HostInfo host) {
        return new Instance(host.host(), host.port());
    }
}
