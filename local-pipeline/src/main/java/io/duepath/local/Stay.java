package io.duepath.local;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.PipelineSettings;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/** A pipeline that stops cleanly, whether its command ends or somebody presses Ctrl-C. */
final class Stay implements AutoCloseable {

    private final LocalPipeline pipeline;
    private final Thread hook;

    private Stay(LocalPipeline pipeline) {
        this.pipeline = pipeline;
        this.hook = new Thread(pipeline::close, "duepath-stop");
    }

    static Stay start(PipelineSettings settings, PrintWriter out) throws InterruptedException {
        Stay stay = new Stay(LocalPipeline.start(settings, step -> {
            out.println(step + " ...");
            out.flush();
        }));
        Runtime.getRuntime().addShutdownHook(stay.hook);
        return stay;
    }

    LocalPipeline pipeline() {
        return pipeline;
    }

    /** Never returns; the process ends by Ctrl-C. */
    void untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        if (stopping()) {
            return;
        }
        pipeline.close();
    }

    /** Whether the process is on its way out, so that failures mean nothing any more. */
    boolean stopping() {
        try {
            return !Runtime.getRuntime().removeShutdownHook(hook) && hook.isAlive();
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }
}
