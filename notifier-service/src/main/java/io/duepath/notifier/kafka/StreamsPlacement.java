package io.duepath.notifier.kafka;

import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.query.Instance;
import io.duepath.notifier.query.NotServedException;
import io.duepath.notifier.query.Placement;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.state.HostInfo;

/** Asks Kafka Streams which instance has which partition. */
public final class StreamsPlacement implements Placement {

    private final NotifierStreams streams;
    private final Supplier<Instance> advertised;
    private final int partitions;

    public StreamsPlacement(NotifierStreams streams, Supplier<Instance> advertised, int partitions) {
        this.streams = streams;
        this.advertised = advertised;
        this.partitions = partitions;
    }

    @Override
    public Instance self() {
        return advertised.get();
    }

    @Override
    public Instance ownerOf(CustomerId customer) {
        KeyQueryMetadata found;
        try (StringSerializer keys = new StringSerializer()) {
            found = streams.running().queryMetadataForKey(Stores.CUSTOMERS, customer.value(), keys);
        } catch (IllegalStateException e) {
            throw new NotServedException("this instance is not working yet, or no longer");
        }
        if (found == null || found.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            throw new NotServedException("partitions are being assigned");
        }
        return instance(found.activeHost());
    }

    @Override
    public Set<Instance> others() {
        try {
            Instance self = self();
            return streams.running().metadataForAllStreamsClients().stream()
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

    private static Instance instance(HostInfo host) {
        return new Instance(host.host(), host.port());
    }
}
