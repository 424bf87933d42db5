package io.duepath.ingest.http;

import io.duepath.ingest.domain.Pace;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;

/** The answer, for as long as it is read at the pace. */
final class PacedOutput extends ServletOutputStream {

    private static final int PIECE_BYTES = 8 * 1024;

    private final ServletOutputStream out;
    private final Pace pace;
    private long bytes;
    private long waitedNanos;

    PacedOutput(ServletOutputStream out, Pace pace) {
        this.out = out;
        this.pace = pace;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        for (int at = 0; at < length; at += PIECE_BYTES) {
            int piece = Math.min(PIECE_BYTES, length - at);
            long start = System.nanoTime();
            out.write(buffer, offset + at, piece);
            waitedNanos += System.nanoTime() - start;
            bytes += piece;
            if (pace.isTooSlow(bytes, Duration.ofNanos(waitedNanos))) {
                throw new SlowSenderException();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    @Override
    public boolean isReady() {
        return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        out.setWriteListener(listener);
    }
}
