package io.duepath.ingest.http;

import io.duepath.ingest.domain.Pace;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The body of a request, for as long as it keeps pace. A sender that falls silent is cut off by the server's own limit. */
final class PacedInput extends ServletInputStream {

    private final ServletInputStream in;
    private final Pace pace;
    private long bytes;
    private long waitedNanos;

    PacedInput(ServletInputStream in, Pace pace) {
        this.in = in;
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long start = System.nanoTime();
        int count = readSome(buffer, offset, length);
        waitedNanos += System.nanoTime() - start;
        bytes += Math.max(0, count);
        if (pace.isTooSlow(bytes, Duration.ofNanos(waitedNanos))) {
            throw new SlowSenderException();
        }
        return count;
    }

    private int readSome(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                throw new SlowSenderException();
            }
            throw e;
        }
    }

    @Override
    public boolean isFinished() {
        return in.isFinished();
    }

    @Override
    public boolean isReady() {
        return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        in.setReadListener(listener);
    }
}
