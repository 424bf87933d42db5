package io.duepath.staging.store;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Formats 1 to 3: every value in its full width, every text in full. */
final class PlainInput implements StateInput {

    private static final int NO_DATE = Integer.MIN_VALUE;

    private final DataInputStream in;

    /** Reads stored bytes from a place on. */
    PlainInput(byte[] stored, int from) {
        in = new DataInputStream(new ByteArrayInputStream(stored, from, stored.length - from));
    }

    @FunctionalInterface
    private interface Reading<T> {

        T read() throws IOException;
    }

    private static <T> T get(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new IllegalStateException("stored loan ends early or has a damaged text", e);
        }
    }

    @Override
    public boolean flag() {
        return get(in::readBoolean);
    }

    @Override
    public byte letter() {
        return get(in::readByte);
    }

    @Override
    public int integer() {
        return get(in::readInt);
    }

    @Override
    public int small() {
        return get(in::readShort);
    }

    @Override
    public long number() {
        return get(in::readLong);
    }

    @Override
    public double real() {
        return get(in::readDouble);
    }

    @Override
    public String text() {
        return get(in::readUTF);
    }

    @Override
    public @Nullable LocalDate date() {
        int day = get(in::readInt);
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }
}
