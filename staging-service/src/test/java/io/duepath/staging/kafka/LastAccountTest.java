package io.duepath.staging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.store.LoanCodec;
import org.junit.jupiter.api.Test;

class LastAccountTest {

    private final LastAccount accounts = new LastAccount();

    @Test
    void isHandedOutOnceForTheBytesItWasSavedWith() {
        LoanAccount account = accounts.of(null);
        account.episode = 7;
        byte[] saved = LoanCodec.encode(account, false);
        accounts.remember(saved, account);

        assertThat(accounts.of(saved.clone())).isSameAs(account);
        assertThat(accounts.of(saved))
                .as("whoever had it may have failed halfway")
                .isNotSameAs(account)
                .extracting(again -> again.episode)
                .isEqualTo(7);
    }

    @Test
    void isNeverTakenForAnotherState() {
        LoanAccount account = accounts.of(null);
        byte[] empty = LoanCodec.encode(account, false);
        account.episode = 7;
        accounts.remember(LoanCodec.encode(account, false), account);

        assertThat(accounts.of(empty).episode).isZero();
        accounts.remember(LoanCodec.encode(account, false), account);
        assertThat(accounts.of(null)).isNotSameAs(account);
    }
}
