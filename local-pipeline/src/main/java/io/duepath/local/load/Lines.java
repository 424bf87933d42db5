package io.duepath.local.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Lines as bytes, in memory that does not grow with the file. A line ends at a line feed, a carriage return before it
 * belongs to the end; a mark of UTF-8 at the beginning of the text is left out.
 */
final class Lines {

    /** Longer than ingest takes in any configuration; what is longer still is not read into memory. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;
    private boolean whole;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line; null at the end. Of a line that is too long, nothing but its beginning. */
    byte @Nullable [] next() throws IOException {
        if (!filled()) {
            return null;
        }
        number++;
        whole = true;
        line.reset();
        boolean ended = false;
        while (!ended && filled()) {
            int start = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            whole &= line.size() + position - start <= LONGEST;
            if (whole) {
                line.write(buffer, start, position - start);
            }
            ended = position < limit;
            position += ended ? 1 : 0;
        }
        return trimmed(line.toByteArray());
    }

    /** The number of the line last read, counted from 1. */
    long number() {
        return number;
    }

    /** Whether the line last read is all there. */
    boolean isWhole() {
        return whole;
    }

    static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private byte[] trimmed(byte[] bytes) {
        int from = number == 1 && startsWithMark(bytes) ? 3 : 0;
        int to = bytes.length > from && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private boolean filled() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
