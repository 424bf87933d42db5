package io.duepath.legal.kafka;

import io.duepath.model.wire.Topic;
import io.duepath.model.wire.TopicCreation;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Waits for the broker, makes sure that the topics are there, and only then lets the consumers begin. A broker that is
 * away at the start leaves the service alive and not ready; topics with another number of partitions end it.
 */
public final class BrokerArrival implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerArrival.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Admin admin;
    private final TopicCreation creation;
    private final List<Topic> topics;
    private final List<? extends MessageListenerContainer> consumers;
    private final Runnable end;
    private volatile @Nullable Thread thread;

    /** {@code end} ends the service, where it cannot do its work however long it waits. */
    public BrokerArrival(
            Admin admin,
            TopicCreation creation,
            List<Topic> topics,
            List<? extends MessageListenerContainer> consumers,
            Runnable end) {
        this.admin = admin;
        this.creation = creation;
        this.topics = List.copyOf(topics);
        this.consumers = List.copyOf(consumers);
        this.end = end;
    }

    @Override
    public void start() {
        var started = new Thread(this::await, "broker-arrival");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    private void await() {
        try {
            while (thread != null && !arrived()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            begin();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.error("The topics do not fit, the service ends: {}", e.getMessage());
            end.run();
        }
    }

    private boolean arrived() throws InterruptedException {
        try {
            creation.ensure(admin, topics);
            return true;
        } catch (ExecutionException e) {
            LOG.warn("Waiting for the broker: {}", String.valueOf(e.getCause()));
            return false;
        }
    }

    /** Not past a stop that came in between: whoever stops waits for this. */
    private synchronized void begin() {
        if (thread != null) {
            consumers.forEach(MessageListenerContainer::start);
        }
    }

    @Override
    public void stop() {
        Thread waiting = thread;
        synchronized (this) {
            thread = null;
        }
        if (waiting != null) {
            waiting.interrupt();
        }
        consumers.forEach(MessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After everything consumers use, and stopped before it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
