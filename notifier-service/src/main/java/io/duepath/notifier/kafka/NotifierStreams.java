package io.duepath.notifier.kafka;

import io.duepath.model.wire.TopicCreation;
import io.duepath.model.wire.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the application once its topics exist and stops it cleanly. A broker that cannot be reached is waited for; an
 * error that repeating cannot mend stops the application and is told to {@code onFailure}.
 */
public final class NotifierStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NotifierStreams.class);
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final Topology topology;
    private final StreamsSettings settings;
    private final TopicCreation creation;
    private final RollProgress progress;
    private final MeterRegistry registry;
    private final Runnable onFailure;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable KafkaStreams> streams = new AtomicReference<>();
    private volatile @Nullable KafkaStreamsMetrics bound;
    private volatile boolean failed;
    private @Nullable Thread starter;

    public NotifierStreams(
            Topology topology,
            StreamsSettings settings,
            TopicCreation creation,
            RollProgress progress,
            MeterRegistry registry,
            Runnable onFailure) {
        this.topology = topology;
        this.settings = settings;
        this.creation = creation;
        this.progress = progress;
        this.registry = registry;
        this.onFailure = onFailure;
    }

    /** Whether it runs and each of its partitions has started. */
    boolean ready() {
        KafkaStreams running = streams.get();
        if (failed || running == null || running.state() != KafkaStreams.State.RUNNING) {
            return false;
        }
        long assigned = running.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .filter(NotifierStreams::decides)
                .count();
        return assigned > 0 && assigned == progress.partitions();
    }

    /** The running client; empty until the broker was reached. */
    public Optional<KafkaStreams> client() {
        return Optional.ofNullable(streams.get());
    }

    /** Whether a task holds customers; the others only hand receipts on. */
    private static boolean decides(TaskMetadata task) {
        return task.topicPartitions().stream()
                .anyMatch(partition -> partition.topic().equals(Topics.NOTIFICATION_COMMANDS.name()));
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::createTopicsAndRun, "notifier-start");
        thread.setDaemon(true);
        starter = thread;
        thread.start();
    }

    @Override
    public void stop() {
        stopping.countDown();
        KafkaStreams running = streams.get();
        if (running != null && !running.close(CLOSING)) {
            LOG.warn("Kafka Streams did not stop within {}", CLOSING);
        }
        KafkaStreamsMetrics meters = bound;
        if (meters != null) {
            meters.close();
        }
        starter = null;
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }

    private void createTopicsAndRun() {
        try {
            while (!topicsExist()) {
                if (stopping.await(2, TimeUnit.SECONDS)) {
                    return;
                }
            }
            run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.error("Topics are not as configured: {}", e.getMessage());
            fail();
        }
    }

    private boolean topicsExist() throws InterruptedException {
        try (Admin admin = Admin.create(Map.copyOf(settings.connection()))) {
            creation.ensure(admin, NotifierTopology.topics());
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warn("Kafka cannot be reached yet: {}", e.getMessage());
            return false;
        }
    }

    private void run() {
        KafkaStreams created = new KafkaStreams(topology, settings.properties());
        created.setUncaughtExceptionHandler(e -> {
            LOG.error("Stopping after {}", e.getClass().getName(), e);
            fail();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        KafkaStreamsMetrics meters = new KafkaStreamsMetrics(created);
        meters.bindTo(registry);
        bound = meters;
        streams.set(created);
        if (stopping.getCount() > 0) {
            created.start();
        }
    }

    private void fail() {
        failed = true;
        onFailure.run();
    }
}
