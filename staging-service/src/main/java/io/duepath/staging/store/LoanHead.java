package io.duepath.staging.store;

import io.duepath.staging.engine.DueIndex;
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
     * @throws IllegalStateException for a format this build does not know
     */
    public static @Nullable LoanHead of(byte @Nullable [] stored) {
        if (stored == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(stored);
        LoanCodec.checkFormat(in.get());
        int nextAction = in.getInt();
        byte flags = in.get();
        long arrears = in.getLong();
        return new LoanHead(nextAction, (flags & 1) != 0, (flags & 2) != 0, arrears, text(in), text(in));
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
