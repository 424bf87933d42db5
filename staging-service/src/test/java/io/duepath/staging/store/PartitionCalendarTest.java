package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.staging.store.PartitionCalendar.Tick;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How far a partition's calendar got, and that it is still known after a restart. */
class PartitionCalendarTest {

    private final PartitionCalendar calendar = new PartitionCalendar();

    private static Tick tick(String date) {
        return new Tick(LocalDate.parse(date), 17, "day-" + date);
    }

    @Test
    void knowsNoDateBeforeTheFirstTick() {
        assertThat(calendar.today()).isNull();
        assertThat(calendar.rolled()).isNull();
        assertThat(calendar.current()).isNull();
        assertThat(calendar.pending()).isEmpty();
        assertThat(PartitionCalendar.decode(null).today()).isNull();
    }

    @Test
    void rollsTicksInTheirOrderAndDatesFactsByTheNewest() {
        assertThat(calendar.advance(tick("2026-01-01"))).isTrue();
        assertThat(calendar.advance(tick("2026-01-05"))).isTrue();

        assertThat(calendar.today()).isEqualTo("2026-01-05");
        assertThat(calendar.current()).isEqualTo(tick("2026-01-01"));
        assertThat(calendar.pending()).containsExactly(tick("2026-01-01"), tick("2026-01-05"));

        calendar.complete();
        assertThat(calendar.rolled()).isEqualTo("2026-01-01");
        assertThat(calendar.current()).isEqualTo(tick("2026-01-05"));

        calendar.complete();
        assertThat(calendar.today()).isEqualTo("2026-01-05");
    }

    @Test
    void takesNoTickThatIsNotLater() {
        calendar.advance(tick("2026-01-05"));

        assertThat(calendar.advance(tick("2026-01-05"))).isFalse();
        assertThat(calendar.advance(tick("2026-01-04"))).isFalse();
        assertThat(calendar.pending()).hasSize(1);

        calendar.complete();
        assertThat(calendar.advance(tick("2026-01-05"))).isFalse();
    }

    @Test
    void isStoredWithItsPendingTicks() {
        calendar.advance(tick("2026-01-01"));
        assertThat(PartitionCalendar.decode(calendar.encode()).rolled()).isNull();

        calendar.complete();
        calendar.advance(tick("2026-01-05"));
        calendar.advance(tick("2026-01-06"));

        PartitionCalendar again = PartitionCalendar.decode(calendar.encode());
        assertThat(again.rolled()).isEqualTo("2026-01-01");
        assertThat(again.pending()).containsExactly(tick("2026-01-05"), tick("2026-01-06"));
    }

    @Test
    void refusesAFormatOfTheFuture() {
        byte[] stored = calendar.encode();
        stored[0] = 2;

        assertThatIllegalStateException().isThrownBy(() -> PartitionCalendar.decode(stored));
    }
}
