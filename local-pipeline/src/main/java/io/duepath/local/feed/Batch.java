package io.duepath.local.feed;

import java.io.ByteArrayOutputStream;

/**
 * Lines on their way to ingest. A long file goes as a series of batches and not as one endless request, because the
 * Java client reads no answer before it has sent everything: a server that answers many refusals early would wait for it for ever.
 * A batch ends at a mebibyte or 5,000 lines, whichever comes first.
 */
final class Batch {

    private static final int BYTES = 1 << 20;
    private static final int LINES = 5_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES + 4_096);
    private int lines;

    void add(byte[] line) {
        bytes.writeBytes(line);
        bytes.write('\n');
        lines++;
    }

    boolean full() {
        return lines >= LINES || bytes.size() >= BYTES;
    }

    boolean isEmpty() {
        return lines == 0;
    }

    int lines() {
        return lines;
    }

    /** The batch as it is sent; empty afterwards. */
    byte[] take() {
        byte[] all = bytes.toByteArray();
        bytes.reset();
        lines = 0;
        return all;
    }
}
