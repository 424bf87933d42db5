package io.duepath.legal.store;

import io.duepath.legal.domain.EventPublisher;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Empties the outbox: at once after {@link #wake}, and every while in any case, for what other instances or an earlier
 * life of this one left. A failure is tried again at the next turn.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LAST_TURN = Duration.ofSeconds(25);

    private final Outbox outbox;
    private final EventPublisher publisher;
    private final Duration poll;
    private final Semaphore wakes = new Semaphore(0);
    private volatile @Nullable Thread thread;

    public OutboxRelay(Outbox outbox, EventPublisher publisher, Duration poll) {
        this.outbox = outbox;
        this.publisher = publisher;
        this.poll = poll;
    }

    /** There is something in the outbox now. */
    public void wake() {
        wakes.release();
    }

    @Override
    public void start() {
        var started = new Thread(this::run, "outbox-relay");
        thread = started;
        started.start();
    }

    /** Lets the running turn end, so that nothing is sent that is not marked. */
    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        wakes.release();
        if (running != null) {
            try {
                running.join(LAST_TURN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the listener starts and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            empty();
            try {
                wakes.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
            wakes.drainPermits();
        }
    }

    private void empty() {
        try {
            int sent;
            do {
                sent = outbox.relay(publisher);
            } while (sent > 0 && Thread.currentThread().equals(thread));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The outbox could not be emptied, it stays for the next turn: {}",
                    e.getClass().getName());
        }
    }
}
