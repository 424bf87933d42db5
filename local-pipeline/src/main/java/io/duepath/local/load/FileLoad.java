package io.duepath.local.load;

import io.duepath.local.feed.FeedException;
import io.duepath.local.load.Delivery.Outcome;
import io.duepath.local.load.LoadState.Counts;
import io.duepath.local.mapping.Mapping;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Carries a file to ingest, batch by batch, and writes down how far it got after each: a load that broke off goes on
 * from there. What was in the last batch goes to ingest again if its answer was lost; nothing else does.
 */
public final class FileLoad implements Closeable {

    private final LoadJob job;
    private final LoadState begun;
    private final Rejects rejects;
    private final Delivery delivery;
    private final Listener listener;
    private final Batch batch = new Batch();
    private final long resumedAfter;
    private long lines;
    private long done;
    private long accepted;
    private long rejected;

    /** Hears how far a load is. */
    public interface Listener {
        /** So many bytes of the file are read and so many lines done with. */
        void loaded(long bytes, long lines);

        /** There was no answer, and the same is tried again. */
        void waiting(String why);
    }

    private FileLoad(LoadJob job, LoadState begun, Rejects rejects, Listener listener) {
        this.job = job;
        this.begun = begun;
        this.rejects = rejects;
        this.listener = listener;
        this.delivery = new Delivery(job.door(), job.patience(), listener::waiting);
        this.resumedAfter = begun.lines();
        this.accepted = begun.accepted();
        this.rejected = begun.rejected();
    }

    /**
     * Prepares a load.
     *
     * @throws ResumeException if it is to be resumed, but what it stopped in is not this file in this way
     */
    public static FileLoad prepare(LoadJob job, Listener listener) throws IOException {
        LoadState fresh = LoadState.of(job.file(), job.mappingText());
        LoadState begun = fresh;
        if (job.resume()) {
            begun = LoadState.read(job.state()).orElse(fresh);
            if (!begun.isOf(fresh)) {
                throw new ResumeException(job.state() + " tells of another file or mapping than these");
            }
        }
        return new FileLoad(job, begun, Rejects.open(job.rejects(), begun.rejects()), listener);
    }

    /**
     * Loads the file to its end.
     *
     * @throws FeedException if ingest gives no answer for longer than patience allows, or refuses to talk
     */
    public void load() throws IOException, InterruptedException {
        Mapping mapping = job.mapping();
        Supplier<LineReader> readers = mapping == null ? LineReader::ndjson : () -> new CsvRows(mapping);
        try (Input input = Input.open(job.file(), readers)) {
            for (Unit unit = input.next(); unit != null; unit = input.next()) {
                if (lines < resumedAfter) {
                    lines++;
                } else {
                    take(unit, input);
                }
            }
            send(input, true);
        }
    }

    private void take(Unit unit, Input input) throws IOException, InterruptedException {
        if (!batch.hasRoomFor(unit)) {
            send(input, false);
        }
        if (!unit.problems().isEmpty()) {
            rejects.add(unit.place(), unit.problems());
            rejected++;
        }
        unit.events().forEach(event -> batch.add(unit.place(), event));
        lines++;
        if (batch.full()) {
            send(input, false);
        }
    }

    private void send(Input input, boolean end) throws IOException, InterruptedException {
        if (!batch.isEmpty()) {
            Outcome outcome = delivery.deliver(batch.take());
            for (Outcome.Refused refused : outcome.refused()) {
                rejects.add(refused);
            }
            accepted += outcome.accepted();
            rejected += outcome.refused().size();
        }
        done = lines;
        begun.with(new Counts(lines, accepted, rejected, rejects.length()), end).write(job.state());
        listener.loaded(input.bytesRead(), lines);
    }

    /** Lines of the file that are done with, those of the earlier part of the load included. */
    public long lines() {
        return Math.max(done, resumedAfter);
    }

    /** The line after which an earlier load stopped and this one began; 0 if there was none. */
    public long resumedAfter() {
        return resumedAfter;
    }

    /** Events that ingest took. */
    public long accepted() {
        return accepted;
    }

    /** Events that ingest refused, and lines that gave no event because something is wrong with them. */
    public long rejected() {
        return rejected;
    }

    @Override
    public void close() throws IOException {
        rejects.close();
    }
}
