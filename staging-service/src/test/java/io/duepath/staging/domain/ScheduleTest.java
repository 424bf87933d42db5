package io.duepath.staging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What is owed stays in the order in which money goes to it. */
class ScheduleTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency USD = Currency.getInstance("USD");

    private final Schedule schedule = new Schedule();

    private void put(int number, String due, long minor, Currency currency, boolean cancelled) {
        schedule.put(new Instalment(number, LocalDate.parse(due), minor, currency, 1, cancelled));
    }

    private void put(int number, String due) {
        put(number, due, number, CNY, false);
    }

    @Test
    void byDueDateAndNumber() {
        put(2, "2026-01-10");
        put(1, "2026-01-10");
        put(4, "2026-01-05");
        put(3, "2026-02-10");

        assertThat(schedule.owed()).extracting(Instalment::number).containsExactly(4, 1, 2, 3);
        assertThat(schedule.all()).extracting(Instalment::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void alsoWhenOneIsMovedOrCancelled() {
        for (int number = 1; number <= 9; number++) {
            put(number, "2026-0" + number + "-01");
        }
        put(1, "2026-12-01", 100, CNY, false);
        put(5, "2026-05-01", 5, CNY, true);

        assertThat(schedule.owed()).extracting(Instalment::number).containsExactly(2, 3, 4, 6, 7, 8, 9, 1);
        assertThat(schedule.owed().stream().mapToLong(Instalment::amountMinor))
                .containsExactly(2L, 3L, 4L, 6L, 7L, 8L, 9L, 100L);
        for (int i = 0; i < schedule.owed().size(); i++) {
            assertThat(schedule.amountAt(i)).isEqualTo(schedule.owed().get(i).amountMinor());
        }
    }

    @Test
    void knowsWhetherAllIsOfOneCurrency() {
        assertThat(schedule.isAllIn(CNY)).isTrue();
        put(1, "2026-01-10");
        assertThat(schedule.isAllIn(CNY)).isTrue();
        assertThat(schedule.isAllIn(USD)).isFalse();
        put(2, "2026-01-10", 1, USD, false);
        put(3, "2026-01-10");
        assertThat(schedule.isAllIn(CNY)).isFalse();
    }
}
