package io.duepath.staging.backtest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes of a file were read so far, for progress. */
final class CountingStream extends FilterInputStream {

    private final LongConsumer progress;
    private long total;

    CountingStream(InputStream in, LongConsumer progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            progress.accept(++total);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            total += read;
            progress.accept(total);
        }
        return read;
    }
}
