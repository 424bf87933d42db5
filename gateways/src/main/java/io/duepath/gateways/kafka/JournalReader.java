package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the journal from its beginning for as long as the service lives, whatever the broker does. */
public final class JournalReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JournalReader.class);
    private static final TopicPartition JOURNAL = new TopicPartition(JournalWriter.TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long BROKER_ANSWERS_WITHIN_SECONDS = 10;
    private static final long READ_WITHIN_MILLIS = 30_000;
    private static final long REST_MILLIS = 1_000;
    private static final long STOPS_WITHIN_MILLIS = 5_000;

    private final Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers;
    private final Admin admin;
    private final short replication;
    private final Journal journal;
    private final Consumer<Progress> taken;
    private final Object turn = new Object();
    private long position;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * Makes a reader.
     *
     * @param taken told of each order that waits for a report
     */
    JournalReader(
            Supplier<org.apache.kafka.clients.consumer.Consumer<String, byte[]>> consumers,
            Admin admin,
            short replication,
            Journal journal,
            Consumer<Progress> taken) {
        this.consumers = consumers;
        this.admin = admin;
        this.replication = replication;
        this.journal = journal;
        this.taken = taken;
    }

    /**
     * Returns when everything that is in the journal now has been read.
     *
     * @throws IllegalStateException if that takes too long: try again
     */
    void awaitEnd() {
        try {
            long end = admin.listOffsets(java.util.Map.of(JOURNAL, OffsetSpec.latest()))
                    .partitionResult(JOURNAL)
                    .get(BROKER_ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .offset();
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READ_WITHIN_MILLIS);
            synchronized (turn) {
                while (position < end) {
                    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                    if (left <= 0) {
                        throw new IllegalStateException("the journal is not read to its end yet");
                    }
                    turn.wait(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the journal is read", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread reading = new Thread(this::follow, "gateways-journal");
        reading.setDaemon(true);
        reading.start();
        thread = reading;
    }

    private void follow() {
        while (running) {
            try {
                prepare();
                read();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | ExecutionException e) {
                LOG.warn(
                        "The journal cannot be read, trying again: {}",
                        e.getClass().getName());
                rest();
            }
        }
    }

    private void rest() {
        try {
            running = !stopped.await(REST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void prepare() throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(JournalWriter.topic(replication))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void read() {
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(JOURNAL));
            consumer.seekToBeginning(List.of(JOURNAL));
            while (running) {
                consumer.poll(POLL).forEach(record -> JournalWriter.read(record).ifPresent(this::note));
                synchronized (turn) {
                    position = consumer.position(JOURNAL);
                    turn.notifyAll();
                }
            }
        }
    }

    private void note(Progress progress) {
        journal.note(progress);
        if (progress.stage() == Progress.Stage.TAKEN) {
            taken.accept(progress);
        }
    }

    /** Lets the thread see it by itself: a consumer that is interrupted does not close well. */
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            if (thread != null) {
                thread.join(STOPS_WITHIN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before what reads orders, and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
