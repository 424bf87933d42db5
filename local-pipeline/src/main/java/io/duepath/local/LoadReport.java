package io.duepath.local;

import io.duepath.local.load.FileLoad;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Tells the person who loads a file how far it is, why it waits, and what came of it. */
final class LoadReport implements FileLoad.Listener, AutoCloseable {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Progress progress;
    private final long start = System.nanoTime();
    private long before;

    LoadReport(PrintWriter out, PrintWriter err, long bytes) {
        this.out = out;
        this.err = err;
        this.progress = Progress.of(out, "loading", "KiB", 1024, bytes);
    }

    void begins(FileLoad load) {
        before = load.resumedAfter();
        if (before > 0) {
            out.printf(Locale.ROOT, "resumed after line %,d%n", before);
        }
    }

    @Override
    public void loaded(long bytes, long lines) {
        progress.at(bytes, rate(lines));
    }

    @Override
    public void waiting(String why) {
        err.println("duepath: trying again: " + why);
    }

    void ends(FileLoad load, Path rejects) {
        progress.close();
        out.printf(
                Locale.ROOT,
                "%,d lines: %,d accepted, %,d rejected; %s%n",
                load.lines(),
                load.accepted(),
                load.rejected(),
                rate(load.lines()));
        if (load.rejected() > 0) {
            out.println("what was rejected, and why: " + rejects);
        }
    }

    private String rate(long lines) {
        double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
        long now = lines - before;
        return String.format(Locale.ROOT, "%,d lines in %.1f s, %,.0f lines/s", now, seconds, now / seconds);
    }

    @Override
    public void close() {
        progress.close();
    }
}
