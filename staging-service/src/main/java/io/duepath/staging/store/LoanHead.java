package io.duepath.staging.store;

import io.duepath.staging.engine.DueIndex;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What every stored loan says at fixed offsets, so that indexes and totals are rebuilt without decoding it.
 *
 * @param nextAction epoch day of the next action, {@link #NEVER} for none
 * @param counted whether the loan is part of the portfolio: not ended, and with a currency
 * @param parked whether the loan is parked
 * @param arrearsMinor arrears in minor units
 * @param currency ISO code, empty while unknown
 * @param bucket its bucket
 */
public record LoanHead(
        int nextAction, boolean counted, boolean parked, long arrearsMinor, String currency, String bucket) {

    /** No date: nothing happens without a new fact. */
    public static final int NEVER = DueIndex.NEVER;

    /**
     * Reads the head of a stored loan; null stays null.
     *
     * @throws IllegalStateException for a format this build does not know, and for bytes that end within the head
     */
    public static @Nullable LoanHead of(byte @Nullable [] stored) {
        if (stored == null) {
            return null;
        }
        return read(ByteBuffer.wrap(stored));
    }

    /** Reads the head and leaves the buffer where it ends. */
    static LoanHead read(ByteBuffer in) {
        try {
            LoanCodec.checkFormat(in.get());
            int nextAction = in.getInt();
            byte flags = in.get();
            long arrears = in.getLong();
            return new LoanHead(nextAction, (flags & 1) != 0, (flags & 2) != 0, arrears, text(in), text(in));
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException("stored loan ends within its head", e);
        }
    }

    /** The bytes of this head in front of a loan of a format; that they stay where they are is part of every format. */
    byte[] write(byte format) {
        byte[] money = currency.getBytes(StandardCharsets.UTF_8);
        byte[] place = bucket.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Integer.BYTES + 1 + Long.BYTES + 2 * Short.BYTES + money.length + place.length)
                .put(format)
                .putInt(nextAction)
                .put((byte) ((counted ? 1 : 0) | (parked ? 2 : 0)))
                .putLong(arrearsMinor)
                .putShort((short) money.length)
                .put(money)
                .putShort((short) place.length)
                .put(place)
                .array();
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
