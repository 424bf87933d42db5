package io.duepath.staging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the counting takes a short cut on: money side by side, by value date. */
class LedgerTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency USD = Currency.getInstance("USD");

    private final Ledger ledger = new Ledger();

    private void paid(String id, String day, long minor, Currency currency, Repayment.Share... shares) {
        ledger.put(
                id, new Repayment(new Repayment.Receipt(minor, currency, LocalDate.parse(day), List.of(shares)), null));
    }

    private void reversed(String id, String on) {
        Repayment known = ledger.get(id);
        ledger.put(id, new Repayment(known == null ? null : known.receipt(), LocalDate.parse(on)));
    }

    private long pool(String day) {
        return ledger.pool(LocalDate.parse(day));
    }

    @Test
    void countsMoneyFromItsValueDateOnInWhateverOrderItCame() {
        paid("c", "2026-01-03", 4, CNY);
        paid("a", "2026-01-01", 1, CNY);
        paid("b", "2026-01-02", 2, CNY);

        assertThat(List.of(pool("2025-12-31"), pool("2026-01-01"), pool("2026-01-02"), pool("2026-01-09")))
                .containsExactly(0L, 1L, 3L, 7L);
        assertThat(ledger.credits()).extracting(Ledger.Credit::repaymentId).containsExactly("a", "b", "c");
    }

    @Test
    void forgetsMoneyThatWasTakenBackFromTheMiddle() {
        for (int day = 1; day <= 9; day++) {
            paid("r" + day, "2026-01-0" + day, 1L << day, CNY);
        }
        reversed("r2", "2026-01-20");
        reversed("r1", "2026-01-20");

        assertThat(pool("2026-01-02")).isZero();
        assertThat(pool("2026-01-03")).isEqualTo(8);
        assertThat(pool("2026-01-31")).isEqualTo(1024 - 2 - 2 - 4);
        assertThat(ledger.credits()).hasSize(7);
    }

    @Test
    void ordersMoneyOfOneDayById() {
        paid("b", "2026-01-01", 1, CNY);
        paid("a", "2026-01-01", 2, CNY);
        paid("c", "2026-01-01", 4, CNY);

        assertThat(ledger.credits()).extracting(Ledger.Credit::repaymentId).containsExactly("a", "b", "c");
    }

    @Test
    void isOnePoolUnlessCurrenciesAreMixedOrMoneyIsAllocated() {
        assertThat(ledger.isOnePoolIn(CNY)).isTrue();
        paid("a", "2026-01-01", 1, CNY);
        assertThat(ledger.isOnePoolIn(CNY)).isTrue();
        assertThat(ledger.isOnePoolIn(USD)).isFalse();
        paid("b", "2026-01-01", 1, USD);
        paid("c", "2026-01-01", 1, CNY);
        assertThat(ledger.isOnePoolIn(CNY)).isFalse();
    }

    @Test
    void isNotOnePoolOnceMoneyWasAllocated() {
        paid("a", "2026-01-01", 1, CNY, new Repayment.Share(1, 1));
        paid("b", "2026-01-01", 1, CNY);
        assertThat(ledger.isOnePoolIn(CNY)).isFalse();
    }
}
