package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.LoanFact;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a loan costs in memory, on disk and in the changelog has a bound: 250 bytes, 16 an instalment, 24 a repayment. */
class StateSizeTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-15");

    private final LoanAccount account = new LoanAccount(new LoanFacts());
    private final Staging staging = new Staging(Policies.standard());

    /** With the ids of a loan core that counts, of one that has long keys, and of one that uses random UUIDs. */
    @ParameterizedTest(name = "{0} instalments, {1} repayments, ids like {2}")
    @CsvSource({
        "36,  0, L-0000013/%d-1",
        "36, 12, L-0000013/%d-1",
        "36, 36, L-0000013/%d-1",
        "60, 60, AART2017-3/19188263/2017-06/%d",
        "36, 36, %08x-9b1d-4c6e-8f3a-5d2b7c9e0a11",
    })
    void isKept(int instalments, int repayments, String ids) {
        LoanEvents loan = LoanEvents.of("AART2017-3/19188263");
        tell(loan.registered(Map.of("region", "north", "score", 7, "balloon", true)));
        for (int i = 0; i < instalments; i++) {
            tell(loan.scheduled(i + 1, FIRST.plusMonths(i).toString(), "1234.56"));
        }
        staging.roll(account, "L", FIRST, message -> {});
        for (int i = 0; i < repayments; i++) {
            LocalDate paid = FIRST.plusMonths(i).plusDays(i % 5);
            for (LocalDate day = account.rolledTo; day != null && day.isBefore(paid); day = day.plusDays(1)) {
                staging.roll(account, "L", day, message -> {});
            }
            tell(loan.paid(ids.formatted(i * 7_919), paid.toString(), "1234.56"));
        }

        byte[] stored = LoanCodec.encode(account, false);

        assertThat(stored).hasSizeLessThanOrEqualTo(250 + 16 * instalments + 24 * repayments);
        assertThat(LoanCodec.encode(LoanCodec.decode(stored), false)).isEqualTo(stored);
    }

    private void tell(Envelope<? extends LoanFact> fact) {
        staging.apply(account, fact.data(), account.rolledTo, message -> {});
    }
}
