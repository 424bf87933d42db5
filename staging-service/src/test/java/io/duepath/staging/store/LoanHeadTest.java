package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.CloseReason;
import io.duepath.model.event.LoanFact;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a stored loan says of itself without being decoded. */
class LoanHeadTest {

    private static final LoanEvents LOAN = LoanEvents.of("L-1");

    private final LoanAccount account = new LoanAccount(new LoanFacts());
    private final Staging staging = new Staging(Policies.standard());

    private LoanHeadTest knows(Envelope<? extends LoanFact> fact, String today) {
        staging.apply(account, fact.data(), today == null ? null : LocalDate.parse(today), message -> {});
        return this;
    }

    private LoanHead head(boolean parked) {
        return Objects.requireNonNull(LoanHead.of(LoanCodec.encode(account, parked)));
    }

    @Test
    void saysWhatThePortfolioAndTheDueIndexNeed() {
        knows(LOAN.registered(), "2026-01-11").knows(LOAN.scheduled(1, "2026-01-10", "300.00"), "2026-01-11");

        assertThat(head(false))
                .isEqualTo(new LoanHead(
                        (int) LocalDate.parse("2026-01-17").toEpochDay(), true, false, 30_000, "CNY", "DPD_1_30"));
    }

    @Test
    void aParkedLoanIsNeverDueAndStillCounts() {
        knows(LOAN.registered(), "2026-01-11").knows(LOAN.scheduled(1, "2026-01-10", "300.00"), "2026-01-11");

        assertThat(head(true)).isEqualTo(new LoanHead(LoanHead.NEVER, true, true, 30_000, "CNY", "DPD_1_30"));
    }

    @Test
    void aLoanThatHasEndedDoesNotCount() {
        knows(LOAN.registered(), "2026-01-11").knows(LOAN.closed("2026-01-11", CloseReason.SOLD), "2026-01-11");

        assertThat(head(false)).isEqualTo(new LoanHead(LoanHead.NEVER, false, false, 0, "CNY", "CURRENT"));
    }

    @Test
    void aLoanWithoutCurrencyOrBeforeTheFirstTickDoesNotCount() {
        assertThat(head(false).counted()).isFalse();
        assertThat(head(false).currency()).isEmpty();

        knows(LOAN.registered(), null);
        assertThat(head(false).counted()).isFalse();
        assertThat(head(false).currency()).isEqualTo("CNY");

        staging.roll(account, "L-1", LocalDate.parse("2026-01-01"), message -> {});
        assertThat(head(false).counted()).isTrue();
    }

    @Test
    void nothingStoredHasNoHead() {
        assertThat(LoanHead.of(null)).isNull();
    }
}
