package io.duepath.bench.rival;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Folders;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Uninterrupted;
import io.duepath.model.Message;
import io.duepath.model.command.RollComplete;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Topics;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.kafka.StagingTopology;
import io.duepath.staging.rules.Policies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;

/**
 * B3: the same engine, store and messages as staging, without an index: a tick makes it look at every loan it has. It
 * keeps no stories and parks nothing, and it does go in slices, as anybody would after the first fenced transaction.
 */
public final class FullScan implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 10;

    private final KafkaStreams streams;
    private final Clients clients;
    private final String application;
    private final Path stores;

    private FullScan(KafkaStreams streams, Clients clients, String application, Path stores) {
        this.streams = streams;
        this.clients = clients;
        this.application = application;
        this.stores = stores;
    }

    /** Starts one and returns once it has restored all partitions. */
    public static FullScan start(Lab lab, Clients clients, String application) {
        Path stores = lab.folder().resolve(application);
        CountDownLatch assigned = new CountDownLatch(Size.PARTITIONS);
        KafkaStreams streams = new KafkaStreams(topology(assigned), settings(clients, application, stores));
        FullScan scan = new FullScan(streams, clients, application, stores);
        streams.start();
        Uninterrupted.run(() -> {
            if (!assigned.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(application + " got no partitions");
            }
        });
        return scan;
    }

    private static Properties settings(Clients clients, String application, Path stores) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                application,
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                clients.bootstrap(),
                StreamsConfig.STATE_DIR_CONFIG,
                stores.toString(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                100,
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                2,
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                0,
                StreamsConfig.producerPrefix("compression.type"),
                Clients.COMPRESSION,
                StreamsConfig.producerPrefix("linger.ms"),
                5,
                StreamsConfig.consumerPrefix("auto.offset.reset"),
                "earliest"));
        return settings;
    }

    private static Topology topology(CountDownLatch assigned) {
        Staging staging = new Staging(Policies.standard());
        Topology topology = new Topology();
        topology.addSource(
                "in", Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), Topics.LOAN_EVENTS.name());
        topology.addProcessor("scan", () -> new FullScanProcessor(staging, assigned), "in");
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(StagingTopology.LOANS),
                                Serdes.String(),
                                Serdes.ByteArray())
                        .withCachingDisabled(),
                "scan");
        topology.addSink(
                "out",
                (loanId, said, context) -> Outputs.topicOf(said.data()),
                new StringSerializer(),
                CloudEventFormat.<Message>serializer(),
                (topic, key, said, count) -> said.data() instanceof RollComplete
                        ? Optional.<Set<Integer>>of(
                                IntStream.range(0, count).boxed().collect(Collectors.toSet()))
                        : Optional.<Set<Integer>>empty(),
                "scan");
        return topology;
    }

    @Override
    public void close() {
        Uninterrupted.all(
                List.of(streams::close, () -> clients.remove(application + "-"), () -> Folders.remove(stores)));
    }
}
