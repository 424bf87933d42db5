package io.duepath.staging.kafka;

import io.duepath.staging.query.Instance;
import io.duepath.staging.query.NotServedException;
import io.duepath.staging.query.Placement;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.state.HostInfo;

/** Asks Kafka Streams which instance has which partition. */
public final class StreamsPlacement implements Placement {

    private final StagingStreams streams;
    private final Supplier<Instance> advertised;
    private final int partitions;

    public StreamsPlacement(StagingStreams streams, Supplier<Instance> advertised, int partitions) {
        this.streams = streams;
        this.advertised = advertised;
        this.partitions = partitions;
    }

    @Override
    public Instance self() {
        return advertised.get();
    }

    @Override
    public Instance ownerOf(String loanId) {
        return instance(metadata(loanId).activeHost());
    }

    /** The partition a loan is in. */
    int partitionOf(String loanId) {
        return metadata(loanId).partition();
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
            throw new NotServedException("this instance is not working yet, or no longer");
        }
    }

    @Override
    public int partitions() {
        return partitions;
    }

    private KeyQueryMetadata metadata(String loanId) {
        KeyQueryMetadata found;
        try (StringSerializer keys = new StringSerializer()) {
            found = running().queryMetadataForKey(StagingTopology.LOANS, loanId, keys);
        } catch (IllegalStateException e) {
            throw new NotServedException("this instance is not working yet, or no longer");
        }
        if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new NotServedException("partitions are being assigned");
        }
        return found;
    }

    private KafkaStreams running() {
        return streams.client().orElseThrow(() -> new NotServedException("Kafka has not been reached yet"));
    }

    private static Instance instance(HostInfo host) {
        return new Instance(host.host(), host.port());
    }
}
