package io.duepath.staging.kafka;

import io.duepath.model.wire.TopicCreation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the topology: waits for a broker that cannot be reached, creates missing topics first, replaces a thread that
 * died, closes within 30 seconds. What repeating cannot mend stops it and is told to {@code onFailure}.
 */
public final class StagingStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StagingStreams.class);
    private static final Duration CLOSE = Duration.ofSeconds(30);
    private static final long PAUSE_SECONDS = 2;

    private final Topology topology;
    private final StreamsConnection connection;
    private final TopicCreation topics;
    private final MeterRegistry meters;
    private final Runnable onFailure;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable KafkaStreams> streams = new AtomicReference<>();
    private final AtomicReference<@Nullable KafkaStreamsMetrics> bound = new AtomicReference<>();
    private @Nullable Thread starter;

    public StagingStreams(
            Topology topology,
            StreamsConnection connection,
            TopicCreation topics,
            MeterRegistry meters,
            Runnable onFailure) {
        this.topology = topology;
        this.connection = connection;
        this.topics = topics;
        this.meters = meters;
        this.onFailure = onFailure;
    }

    @Override
    public void start() {
        String self = connection.advertised().get().toString();
        Thread thread = new Thread(() -> createTopicsAndRun(self), "staging-start");
        thread.setDaemon(true);
        starter = thread;
        thread.start();
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
        }
        KafkaStreams running = streams.get();
        if (running != null && !running.close(CLOSE)) {
            LOG.warn("Streams did not close within {}", CLOSE);
        }
        KafkaStreamsMetrics shown = bound.get();
        if (shown != null) {
            shown.close();
        }
        starter = null;
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }

    /** The running client; empty until the broker was reached. */
    public Optional<KafkaStreams> client() {
        return Optional.ofNullable(streams.get());
    }

    private void createTopicsAndRun(String self) {
        try {
            while (!topicsExist()) {
                if (stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            }
            run(self);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("This instance cannot work as it is configured", e);
            onFailure.run();
        }
    }

    private boolean topicsExist() throws InterruptedException {
        try (Admin admin = Admin.create(connection.admin())) {
            topics.ensure(admin, StagingTopology.topics());
            return true;
        } catch (ExecutionException | KafkaException e) {
            LOG.warn("Kafka cannot be reached yet: {}", e.getMessage());
            return false;
        }
    }

    private void run(String self) {
        Properties properties = new Properties();
        properties.putAll(connection.streams());
        properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, self);
        KafkaStreams created = new KafkaStreams(topology, properties);
        created.setUncaughtExceptionHandler(failure -> {
            if (PolicyMismatchException.isBehind(failure)) {
                LOG.error("The treatment policy does not fit the stored state; this instance stops working", failure);
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
            LOG.error("A stream thread died and is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        KafkaStreamsMetrics shown = new KafkaStreamsMetrics(created);
        shown.bindTo(meters);
        bound.set(shown);
        streams.set(created);
        if (stopping.getCount() > 0) {
            created.start();
        }
    }
}
