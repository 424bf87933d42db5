package io.duepath.staging.kafka;

import io.duepath.staging.engine.Staging;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Recounts again and again, on one thread of its own, with pauses so long that counting takes a hundredth of its time. */
public final class RecountLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecountLoop.class);
    private static final long PAUSES = 100;

    private final Recounts recounts;
    private final Duration pause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;

    private RecountLoop(Recounts recounts, Duration pause) {
        this.recounts = recounts;
        this.pause = pause;
    }

    /** A loop over what this instance owns; {@code metrics} show what it finds. */
    public static RecountLoop of(
            Staging staging, Portfolio portfolio, StreamsState state, StagingMetrics metrics, Duration pause) {
        Recounts recounts = new Recounts(staging, portfolio, state::loans);
        metrics.watch(recounts);
        return new RecountLoop(recounts, pause);
    }

    @Override
    public void start() {
        running = true;
        Thread thread = new Thread(this::loop, "staging-recount");
        thread.setDaemon(true);
        thread.start();
    }

    private void loop() {
        long millis = pause.toMillis();
        try {
            while (!stopping.await(millis, TimeUnit.MILLISECONDS)) {
                long began = System.nanoTime();
                count();
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                millis = Math.max(pause.toMillis(), took * PAUSES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void count() {
        try {
            recounts.run();
        } catch (RuntimeException e) {
            LOG.warn("A recount failed and is tried again", e);
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
