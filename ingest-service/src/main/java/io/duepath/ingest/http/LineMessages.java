package io.duepath.ingest.http;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.RawMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Newline-delimited JSON of any length in constant memory. Blank lines count but are no messages. */
final class LineMessages implements Messages {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final int maxEventBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int limit;
    private long number;

    LineMessages(InputStream in, int maxEventBytes) {
        this.in = in;
        this.maxEventBytes = maxEventBytes;
    }

    @Override
    public Optional<RawMessage> next() throws IOException {
        while (filled()) {
            number++;
            boolean whole = readLine();
            if (!whole) {
                return Optional.of(RawMessage.oversized(Door.HTTP, Door.HTTP.line(number), maxEventBytes));
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(RawMessage.structured(Door.HTTP, Door.HTTP.line(number), bytes));
            }
        }
        return Optional.empty();
    }

    /** Reads to the end of the line into {@link #line}; false if it is too long, and then it is skipped. */
    private boolean readLine() throws IOException {
        line.reset();
        boolean whole = true;
        while (filled()) {
            int start = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            whole &= line.size() + position - start <= maxEventBytes;
            if (whole) {
                line.write(buffer, start, position - start);
            }
            if (position < limit) {
                position++;
                return whole;
            }
        }
        return whole;
    }

    private boolean filled() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
