package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.staging.domain.LoanAccount;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged state never hangs a reader nor fills its memory: it is refused, or it is some loan, and that one can be
 * stored and read again.
 */
class StoredLoanFuzzTest {

    @FuzzTest
    @Timeout(30)
    void decodes(byte[] stored) {
        LoanAccount account;
        try {
            account = LoanCodec.decode(stored);
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException | DateTimeException refused) {
            return;
        }
        byte[] again = LoanCodec.encode(account, false);
        assertThat(LoanCodec.encode(LoanCodec.decode(again), false)).isEqualTo(again);
        assertThat(LoanHead.of(again)).isNotNull();
    }
}
