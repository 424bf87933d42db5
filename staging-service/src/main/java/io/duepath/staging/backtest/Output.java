package io.duepath.staging.backtest;

import io.duepath.staging.backtest.Tape.Track;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The four NDJSON files of a run: statuses, transitions, commands (and their withdrawals), decisions. */
final class Output implements Closeable {

    private final Map<Track, OutputStream> files = new EnumMap<>(Track.class);

    Output(Path folder, String suffix) throws IOException {
        Files.createDirectories(folder);
        for (Track track : Track.values()) {
            Path file = folder.resolve(track.name().toLowerCase(Locale.ROOT) + suffix + ".ndjson");
            files.put(track, new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }
    }

    /** Writes what all shards said during the same moves. */
    void write(List<Tape> tapes) throws IOException {
        for (Map.Entry<Track, OutputStream> file : files.entrySet()) {
            Tape.merge(tapes, file.getKey(), file.getValue());
        }
    }

    @Override
    public void close() throws IOException {
        for (OutputStream file : files.values()) {
            file.close();
        }
    }
}
