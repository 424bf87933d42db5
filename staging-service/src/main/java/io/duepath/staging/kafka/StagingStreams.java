package io.duepath.staging.kafka;

import io.duepath.model.wire.TopicCreation;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.store.LoanCodec;
import io.duepath.staging.store.LoanHead;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the topology: creates missing topics first, replaces a thread that died, closes within 30 seconds. */
public final class StagingStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StagingStreams.class);
    private static final Duration CLOSE = Duration.ofSeconds(30);

    private final Topology topology;
    private final Map<String, Object> settings;
    private final Map<String, Object> adminSettings;
    private final TopicCreation topics;
    private volatile @Nullable KafkaStreams streams;

    public StagingStreams(
            Topology topology, Map<String, Object> settings, Map<String, Object> adminSettings, TopicCreation topics) {
        this.topology = topology;
        this.settings = Map.copyOf(settings);
        this.adminSettings = Map.copyOf(adminSettings);
        this.topics = topics;
    }

    @Override
    public void start() {
        try (Admin admin = Admin.create(adminSettings)) {
            topics.ensure(admin, StagingTopology.topics());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be created or read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
        Properties properties = new Properties();
        properties.putAll(settings);
        KafkaStreams started = new KafkaStreams(topology, properties);
        started.setUncaughtExceptionHandler(failure -> {
            if (PolicyMismatchException.isBehind(failure)) {
                LOG.error("The treatment policy does not fit the stored state; this instance stops working", failure);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
            LOG.error("A stream thread died and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        started.start();
        streams = started;
    }

    @Override
    public void stop() {
        KafkaStreams running = streams;
        streams = null;
        if (running != null && !running.close(CLOSE)) {
            LOG.warn("Streams did not close within {}", CLOSE);
        }
    }

    @Override
    public boolean isRunning() {
        return streams != null;
    }

    /** The running client, for meters. */
    public Optional<KafkaStreams> client() {
        return Optional.ofNullable(streams);
    }

    /** Whether every partition this instance was given is being read. */
    public boolean isReady() {
        KafkaStreams running = streams;
        return running != null && running.state() == KafkaStreams.State.RUNNING;
    }

    /** A stored loan, with the partition it lies in; empty if this instance does not have it. */
    public Optional<StoredLoan> loan(String loanId) {
        KafkaStreams running = streams;
        if (running == null) {
            return Optional.empty();
        }
        try {
            ReadOnlyKeyValueStore<String, byte[]> loans = running.store(StoreQueryParameters.fromNameAndType(
                    StagingTopology.LOANS, QueryableStoreTypes.<String, byte[]>keyValueStore()));
            return Optional.ofNullable(loans.get(loanId))
                    .map(bytes -> new StoredLoan(partitionOf(loanId), LoanCodec.decode(bytes), parked(bytes)));
        } catch (InvalidStateStoreException e) {
            LOG.debug("Stores are not open yet", e);
            return Optional.empty();
        }
    }

    /** Where Kafka's default partitioner puts a key; ingest publishes with it. */
    private int partitionOf(String loanId) {
        byte[] key = loanId.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % topics.loanPartitions();
    }

    private static boolean parked(byte[] stored) {
        LoanHead head = LoanHead.of(stored);
        return head != null && head.parked();
    }

    /** A loan as it lies in the store of a partition. */
    public record StoredLoan(int partition, LoanAccount account, boolean parked) {}
}
