package io.duepath.ingest.kafka;

import io.duepath.model.wire.Topic;
import io.duepath.model.wire.TopicCreation;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Opens the doors once the broker answers and every topic exists. A broker that is away is waited for: until then the
 * service lives and is not ready. Topics with other partitions than configured are no reason to wait: found at the
 * start, they stop the service; found later, they keep the doors shut.
 */
public final class Opening implements SmartLifecycle, BooleanSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final long PAUSE_MILLIS = 1_000;
    /** After the web server, which answers meanwhile, and before anything that comes last. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1_024;

    private final Supplier<Admin> admin;
    private final TopicCreation creation;
    private final List<Topic> topics;
    private final List<? extends MessageListenerContainer> doors;
    private volatile boolean open;
    private String told = "";
    private @Nullable ScheduledExecutorService waiting;

    public Opening(
            Supplier<Admin> admin,
            TopicCreation creation,
            List<Topic> topics,
            List<? extends MessageListenerContainer> doors) {
        this.admin = admin;
        this.creation = creation;
        this.topics = List.copyOf(topics);
        this.doors = List.copyOf(doors);
    }

    /** Whether the topics are known to be there. */
    @Override
    public boolean getAsBoolean() {
        return open;
    }

    /** Whether facts can come in by every door. */
    boolean complete() {
        return open && doors.stream().allMatch(MessageListenerContainer::isRunning);
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "opening"));
        waiting = thread;
        if (!attempt()) {
            LOG.warn("the broker does not answer; waiting for it");
            var unused = thread.scheduleWithFixedDelay(
                    this::attemptAgain, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void attemptAgain() {
        try {
            if (open || attempt()) {
                stopWaiting();
            }
        } catch (RuntimeException e) {
            tellOnce(String.valueOf(e.getMessage()));
        }
    }

    private void tellOnce(String words) {
        if (!words.equals(told)) {
            LOG.error("the doors stay shut: {}", words);
            told = words;
        }
    }

    private boolean attempt() {
        try {
            creation.ensure(admin.get(), topics);
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("the broker does not answer", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        open();
        return true;
    }

    private synchronized void open() {
        if (waiting != null) {
            open = true;
            doors.forEach(MessageListenerContainer::start);
            LOG.info("the doors are open");
        }
    }

    private synchronized void stopWaiting() {
        if (waiting != null) {
            waiting.shutdownNow();
        }
        waiting = null;
    }

    /** Stops waiting; doors that are open close by themselves. */
    @Override
    public void stop() {
        stopWaiting();
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open || waiting != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
