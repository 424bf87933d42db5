package io.duepath.ingest.http;

import io.duepath.ingest.domain.Placed;
import io.duepath.model.fault.Problem;
import io.duepath.model.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the answer to a stream until the stream is over: in memory while it is short, then in a temporary file. So
 * the status of the response can tell the truth, memory stays constant, and a client that does not read while it writes
 * cannot lock itself up with us.
 */
final class AnswerSpool implements Answers, AutoCloseable {

    private static final int MEMORY_BYTES = 1024 * 1024;

    private final boolean all;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private OutputStream out = memory;

    /** Keeps every answer, or only those of messages that were not accepted. */
    AnswerSpool(boolean all) {
        this.all = all;
    }

    @Override
    public void accepted(long line, Placed at) {
        if (all) {
            write(Answer.accepted(line, at));
        }
    }

    @Override
    public void ticked(long line, boolean advanced) {
        if (all) {
            write(Answer.ticked(line, advanced));
        }
    }

    @Override
    public void rejected(long line, List<Problem> problems) {
        write(Answer.rejected(line, problems));
    }

    @Override
    public void unacknowledged(long line) {
        write(Answer.unacknowledged(line));
    }

    /** Appends one line of JSON. */
    void write(Object answer) {
        try {
            out.write(Json.mapper().writeValueAsBytes(answer));
            out.write('\n');
            if (out == memory && memory.size() > MEMORY_BYTES) {
                spill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends everything collected so far. */
    void copyTo(OutputStream response) throws IOException {
        out.flush();
        if (file == null) {
            memory.writeTo(response);
        } else {
            Files.copy(file, response);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private void spill() throws IOException {
        Path spill = Files.createTempFile("duepath-answers", ".ndjson");
        file = spill;
        out = new java.io.BufferedOutputStream(Files.newOutputStream(spill));
        memory.writeTo(out);
        memory.reset();
    }
}
