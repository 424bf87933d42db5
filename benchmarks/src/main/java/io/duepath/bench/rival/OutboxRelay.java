package io.duepath.bench.rival;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Postgres;
import io.duepath.bench.harness.Uninterrupted;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What an outbox needs beside it: takes rows out in their order, publishes them, and forgets them once Kafka has them. */
final class OutboxRelay implements AutoCloseable {

    private static final String TAKE = "with taken as (delete from outbox where id in"
            + " (select id from outbox order by id limit 2000) returning id, topic_key, type, body)"
            + " select topic_key, type, body from taken order by id";
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Connection connection;
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final AtomicLong relayed = new AtomicLong();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> work;
    private volatile boolean stopping;

    OutboxRelay(Postgres postgres, Clients clients, String topic) throws SQLException {
        this.connection = postgres.connect();
        this.producer = clients.producer(Map.of("batch.size", 131_072));
        this.topic = topic;
        this.work = thread.submit(this::relay);
    }

    private Void relay() throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            while (!stopping) {
                int taken = publish(take);
                relayed.addAndGet(taken);
                if (taken == 0) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
        return null;
    }

    private int publish(PreparedStatement take) throws SQLException {
        int taken = 0;
        try (ResultSet rows = take.executeQuery()) {
            while (rows.next()) {
                var record = new ProducerRecord<>(
                        topic, rows.getString(1).getBytes(StandardCharsets.UTF_8), rows.getBytes(3));
                record.headers().add("ce_type", rows.getString(2).getBytes(StandardCharsets.UTF_8));
                Future<?> unused = producer.send(record);
                taken++;
            }
        }
        producer.flush();
        connection.commit();
        return taken;
    }

    /** Returns once so many rows were published. */
    void await(long rows) {
        while (relayed.get() < rows && !work.isDone()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** How many rows were published. */
    long relayed() {
        return relayed.get();
    }

    @Override
    public void close() throws SQLException {
        stopping = true;
        thread.shutdown();
        Uninterrupted.run(work::get);
        producer.close();
        connection.close();
    }
}
