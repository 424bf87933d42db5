package io.duepath.staging.kafka;

import io.duepath.model.Message;
import io.duepath.model.command.RollComplete;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** One source, one processor, four stores, one sink per emitted topic. Builds the topology and starts nothing. */
public final class StagingTopology {

    /** The store of loans, by loanId. */
    public static final String LOANS = "loans";

    /** The store of loans' stories, by loanId. */
    static final String STORIES = "loan-stories";

    static final String PARKED = "parked-queues";
    static final String PARTITION = "partition-calendar";
    private static final String SOURCE = "loan-events-in";
    private static final String PROCESSOR = "stage-loan";
    private static final List<Topic> EMITTED = List.of(
            Topics.NOTIFICATION_COMMANDS,
            Topics.LEGAL_COMMANDS,
            Topics.BUCKET_TRANSITIONS,
            Topics.LOAN_STATUS,
            Topics.TREATMENT_DECISIONS,
            Topics.STAGING_DEAD_LETTERS);
    /** Changelogs are read as a whole after a crash: small segments let compaction reach them. */
    private static final Map<String, String> CHANGELOG =
            Map.of("segment.bytes", "67108864", "max.compaction.lag.ms", "3600000");

    private StagingTopology() {}

    /** The topics that staging reads or writes. */
    public static List<Topic> topics() {
        return Stream.concat(Stream.of(Topics.LOAN_EVENTS), EMITTED.stream()).toList();
    }

    /** The topology. */
    public static Topology build(StagingShell shell) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, "unused",
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:0",
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true))));
        topology.addSource(
                SOURCE, Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), Topics.LOAN_EVENTS.name());
        ThreadLocal<Turns> turns = ThreadLocal.withInitial(() -> new Turns(Turns.Bounds.lasting(shell.rollSlice())));
        topology.addProcessor(PROCESSOR, () -> new StagingProcessor(shell, turns), SOURCE);
        for (String name : List.of(LOANS, STORIES, PARKED, PARTITION)) {
            topology.addStateStore(store(name), PROCESSOR);
        }
        for (Topic topic : EMITTED) {
            topology.addSink(
                    sink(topic),
                    topic.name(),
                    new StringSerializer(),
                    CloudEventFormat.<Message>serializer(),
                    toEveryPartitionIfRollComplete(),
                    PROCESSOR);
        }
        return topology;
    }

    static String sink(Topic topic) {
        return topic.name().substring(topic.name().indexOf('.') + 1) + "-out";
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(CHANGELOG);
    }

    private static StreamPartitioner<String, Envelope<Message>> toEveryPartitionIfRollComplete() {
        return (topic, key, event, count) -> event.data() instanceof RollComplete
                ? Optional.<Set<Integer>>of(IntStream.range(0, count).boxed().collect(Collectors.toSet()))
                : Optional.empty();
    }
}
