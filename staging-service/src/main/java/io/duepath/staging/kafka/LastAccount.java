package io.duepath.staging.kafka;

import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.store.LoanCodec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The account that was saved last. Facts of one loan often come in a row, a schedule after its registration above all;
 * whatever is stored with the same bytes is the same account and need not be decoded.
 */
final class LastAccount {

    private byte[] bytes = new byte[0];
    private @Nullable LoanAccount account;

    /** The account of a stored form, a new one for null. It belongs to the caller, who may fail halfway. */
    LoanAccount of(byte @Nullable [] stored) {
        LoanAccount last = account;
        account = null;
        return last != null && Arrays.equals(bytes, stored) ? last : LoanCodec.decode(stored);
    }

    /** Keeps an account that was saved with these bytes. */
    void remember(byte[] saved, LoanAccount of) {
        bytes = saved;
        account = of;
    }
}
