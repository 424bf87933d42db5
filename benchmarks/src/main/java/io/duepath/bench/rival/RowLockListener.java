package io.duepath.bench.rival;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Postgres;
import io.duepath.bench.ground.Size;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/**
 * B1 and B1b: a spring-kafka listener with a thread a partition, a locked row a loan and an outbox. Offsets are
 * committed by batch, after the database; what comes twice after a crash, the engine knows by its id. The relay from the
 * outbox to Kafka is left out, in its favour, unless it is asked for.
 */
public final class RowLockListener implements AutoCloseable {

    private final Postgres postgres;
    private final boolean flushed;
    private final Staging staging = new Staging(Policies.standard());
    private final Map<Integer, LocalDate> today = new ConcurrentHashMap<>();
    private final Queue<LoanRows> open = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<RowLock> mine = ThreadLocal.withInitial(this::connected);
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final @Nullable OutboxRelay relay;

    /**
     * Starts listening, on empty tables.
     *
     * @param batch how many events a transaction takes; with 1 each has its own
     * @param flushed whether a commit waits until it is on disk, as PostgreSQL does if nobody says otherwise
     * @param to where the outbox is relayed to; null for nowhere
     */
    public RowLockListener(
            Postgres postgres,
            Clients clients,
            String group,
            String topic,
            int batch,
            boolean flushed,
            @Nullable String to)
            throws SQLException {
        this.postgres = postgres;
        this.flushed = flushed;
        postgres.run(LoanRows.SCHEMA);
        this.relay = to == null ? null : new OutboxRelay(postgres, clients, to);
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                clients.bootstrap(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500);
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        if (batch == 1) {
            properties.setMessageListener((MessageListener<byte[], byte[]>) event -> take(List.of(event)));
        } else {
            properties.setMessageListener((BatchMessageListener<byte[], byte[]>) this::takeAll);
        }
        this.container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                properties);
        container.setConcurrency(Size.PARTITIONS);
        container.start();
    }

    private void takeAll(List<ConsumerRecord<byte[], byte[]>> records) {
        records.stream()
                .collect(Collectors.groupingBy(ConsumerRecord::partition))
                .values()
                .forEach(this::take);
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            mine.get().take(records);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private RowLock connected() {
        try {
            LoanRows rows = new LoanRows(postgres.connect(), flushed);
            open.add(rows);
            return new RowLock(staging, rows, today);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns once so many rows of the outbox were published, at once without a relay; answers how many were. */
    public long relayed(long rows) {
        if (relay == null) {
            return 0;
        }
        relay.await(rows);
        return relay.relayed();
    }

    /** The consumer group. */
    public String group() {
        return Objects.requireNonNull(container.getGroupId());
    }

    @Override
    public void close() throws SQLException {
        container.stop();
        if (relay != null) {
            relay.close();
        }
        for (LoanRows rows : new ArrayDeque<>(open)) {
            rows.close();
        }
    }
}
