package io.duepath.staging.backtest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file of lines, plain or gzip, read in blocks of whole lines. */
final class EventLines implements Closeable {

    private static final int BLOCK = 1 << 19;

    private final InputStream in;
    private byte[] rest = new byte[0];
    private long line = 1;
    private boolean ended;

    EventLines(Path file, LongConsumer bytesRead) throws IOException {
        this.in = decoded(new CountingStream(Files.newInputStream(file), bytesRead));
    }

    /** Whole lines of the file, in UTF-8; the first of them is number {@code firstLine}. */
    static final class Block {
        final byte[] bytes;
        final int length;
        final long firstLine;

        Block(byte[] bytes, int length, long firstLine) {
            this.bytes = bytes;
            this.length = length;
            this.firstLine = firstLine;
        }
    }

    /** The next block; null at the end of the file. */
    @Nullable
    Block next() throws IOException {
        byte[] bytes = Arrays.copyOf(rest, Math.max(BLOCK, 2 * rest.length));
        int length = rest.length;
        int end = 0;
        while (end == 0 && !ended) {
            int read = in.readNBytes(bytes, length, bytes.length - length);
            ended = read < bytes.length - length;
            length += read;
            end = ended ? length : afterLastNewline(bytes, length);
            if (end == 0 && !ended) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
        }
        if (end == 0) {
            return null;
        }
        rest = Arrays.copyOfRange(bytes, end, length);
        Block block = new Block(bytes, end, line);
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return block;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static int afterLastNewline(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static InputStream decoded(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
