package io.duepath.local.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as units, whatever it is packed in: plain, gzip, or zip, whose entries come one after the other. What it is is
 * told from its first bytes.
 */
final class Input implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final CountingStream raw;
    private final @Nullable ZipInputStream zip;
    private final Supplier<LineReader> readers;
    private @Nullable Lines lines;
    private @Nullable String entry;
    private LineReader reader;

    private Input(
            CountingStream raw, @Nullable ZipInputStream zip, @Nullable Lines lines, Supplier<LineReader> readers) {
        this.raw = raw;
        this.zip = zip;
        this.lines = lines;
        this.readers = readers;
        this.reader = readers.get();
    }

    /** Opens a file; each entry gets a reader of its own. */
    static Input open(Path file, Supplier<LineReader> readers) throws IOException {
        CountingStream raw = new CountingStream(Files.newInputStream(file));
        try {
            BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
            in.mark(4);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
                return new Input(raw, null, new Lines(new GZIPInputStream(in, BUFFER)), readers);
            }
            boolean packed = head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9;
            return packed
                    ? new Input(raw, new ZipInputStream(in), null, readers)
                    : new Input(raw, null, new Lines(in), readers);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The next unit; null at the end of the last entry. */
    @Nullable
    Unit next() throws IOException {
        while (lines != null || openEntry()) {
            byte[] line = lines == null ? null : lines.next();
            if (line != null && lines != null) {
                Place place = new Place(entry, lines.number());
                return lines.isWhole() ? reader.read(place, line) : LineReader.tooLong(place);
            }
            lines = null;
            if (zip == null) {
                return null;
            }
        }
        return null;
    }

    /** Bytes of the file that were read so far, packed as they are. */
    long bytesRead() {
        return raw.count();
    }

    private boolean openEntry() throws IOException {
        if (zip == null) {
            return false;
        }
        ZipEntry next = nextFile(zip);
        if (next == null) {
            return false;
        }
        entry = next.getName();
        lines = new Lines(zip);
        reader = readers.get();
        return true;
    }

    private static @Nullable ZipEntry nextFile(ZipInputStream zip) throws IOException {
        try {
            ZipEntry next = zip.getNextEntry();
            while (next != null && next.isDirectory()) {
                next = zip.getNextEntry();
            }
            return next;
        } catch (IllegalArgumentException e) {
            throw new ZipException("the name of an entry is no text");
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
