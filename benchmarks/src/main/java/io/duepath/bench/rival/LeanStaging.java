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
import io.duepath.model.wire.Envelope;
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
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/** The same engine and messages as staging, with other indexes and stores; keeps no stories and parks nothing. */
public final class LeanStaging implements AutoCloseable {

    private static final long PATIENCE_MINUTES = 10;

    /** What it keeps, and how it finds the loans of a day. */
    public enum Kind {
        /** B3: a tick makes it look at every loan it has, in slices, as anybody would after the first fenced transaction. */
        SCAN,
        /** As staging: loans in RocksDB, and an index in heap that is derived from them. */
        HEAP_INDEX,
        /** Loans in RocksDB, and an index in a RocksDB store with a changelog of its own. */
        LOGGED_INDEX,
        /** Loans and index in heap. */
        IN_MEMORY;

        private Processor<String, byte[], String, Envelope<Message>> processor(
                Staging staging, CountDownLatch assigned) {
            return this == SCAN
                    ? new FullScanProcessor(staging, assigned)
                    : new IndexedProcessor(staging, assigned, this == LOGGED_INDEX);
        }

        private KeyValueBytesStoreSupplier store(String name) {
            return this == IN_MEMORY ? Stores.inMemoryKeyValueStore(name) : Stores.persistentKeyValueStore(name);
        }

        private List<String> stores() {
            return this == LOGGED_INDEX
                    ? List.of(StagingTopology.LOANS, IndexedProcessor.INDEX)
                    : List.of(StagingTopology.LOANS);
        }
    }

    private final KafkaStreams streams;
    private final Clients clients;
    private final String application;
    private final Path stores;

    private LeanStaging(KafkaStreams streams, Clients clients, String application, Path stores) {
        this.streams = streams;
        this.clients = clients;
        this.application = application;
        this.stores = stores;
    }

    /** Starts one and returns once it has restored all partitions. */
    public static LeanStaging start(Lab lab, Clients clients, String application, Kind kind) {
        Path stores = lab.folder().resolve(application);
        CountDownLatch assigned = new CountDownLatch(Size.PARTITIONS);
        KafkaStreams streams = new KafkaStreams(topology(kind, assigned), settings(clients, application, stores));
        LeanStaging scan = new LeanStaging(streams, clients, application, stores);
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
                25,
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

    private static Topology topology(Kind kind, CountDownLatch assigned) {
        Staging staging = new Staging(Policies.standard());
        Topology topology = new Topology();
        topology.addSource(
                "in", Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), Topics.LOAN_EVENTS.name());
        topology.addProcessor("stage", () -> kind.processor(staging, assigned), "in");
        for (String store : kind.stores()) {
            topology.addStateStore(
                    Stores.keyValueStoreBuilder(kind.store(store), Serdes.String(), Serdes.ByteArray())
                            .withCachingDisabled(),
                    "stage");
        }
        topology.addSink(
                "out",
                (loanId, said, context) -> Outputs.topicOf(said.data()),
                new StringSerializer(),
                CloudEventFormat.<Message>serializer(),
                (topic, key, said, count) -> said.data() instanceof RollComplete
                        ? Optional.<Set<Integer>>of(
                                IntStream.range(0, count).boxed().collect(Collectors.toSet()))
                        : Optional.<Set<Integer>>empty(),
                "stage");
        return topology;
    }

    /** The consumer group. */
    public String group() {
        return application;
    }

    @Override
    public void close() {
        Uninterrupted.all(
                List.of(streams::close, () -> clients.remove(application + "-"), () -> Folders.remove(stores)));
    }
}
