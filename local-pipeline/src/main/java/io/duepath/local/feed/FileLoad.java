package io.duepath.local.feed;

import io.duepath.local.feed.Answer.Refusal;
import io.duepath.model.wire.Json;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Carries a file of events, plain or gzip, line by line to ingest; refusals keep the file's line numbers. */
public final class FileLoad {

    private final IngestDoor door;
    private final Writer refused;
    private final Batch batch = new Batch();
    private long lines;
    private long accepted;
    private long rejected;

    /**
     * @param door where the lines go
     * @param refused gets one JSON line for each line of the file that ingest refused
     */
    public FileLoad(IngestDoor door, Writer refused) {
        this.door = door;
        this.refused = refused;
    }

    /** Hears how far a load is. */
    public interface Listener {
        /** So many bytes of the file are read and so many lines answered. */
        void loaded(long bytes, long lines);
    }

    /**
     * Loads the file to its end. A load that broke off can be repeated as a whole: ingest's readers drop repeats.
     *
     * @throws FeedException if ingest gives no answer; what was answered before is done
     */
    public void load(Path file, Listener listener) throws IOException, InterruptedException {
        try (Counting counting = new Counting(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(unpacked(counting), StandardCharsets.UTF_8), 1 << 16)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                batch.add(line.getBytes(StandardCharsets.UTF_8));
                if (batch.full()) {
                    send();
                    listener.loaded(counting.count, lines);
                }
            }
            if (!batch.isEmpty()) {
                send();
            }
            listener.loaded(counting.count, lines);
        }
    }

    private void send() throws IOException, InterruptedException {
        int size = batch.lines();
        Answer answer = door.send(batch.take());
        for (Refusal refusal : answer.refusals()) {
            Map<String, Object> line = new TreeMap<>();
            line.put("line", lines + refusal.line());
            line.put("problems", refusal.problems());
            refused.write(Json.mapper().writeValueAsString(line));
            refused.write('\n');
        }
        accepted += answer.accepted();
        rejected += answer.refusals().size();
        lines += size;
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        return first == 0x1f && second == 0x8b ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** Lines of the file that were answered. */
    public long lines() {
        return lines;
    }

    /** Lines that ingest took. */
    public long accepted() {
        return accepted;
    }

    /** Lines that ingest refused. */
    public long rejected() {
        return rejected;
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
