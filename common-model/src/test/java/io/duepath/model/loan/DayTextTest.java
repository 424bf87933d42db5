package io.duepath.model.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @Test
    void readsEveryDayOfFourCenturiesAsItIsWritten() {
        for (LocalDate day = LocalDate.of(1999, 12, 31);
                day.isBefore(LocalDate.of(2400, 1, 2));
                day = day.plusDays(1)) {
            assertThat(DayText.read("x" + day + "y", 1)).isEqualTo(day);
        }
        assertThat(DayText.read("0000-02-29", 0)).isEqualTo(LocalDate.of(0, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-1",
                "2026-00-10",
                "2026-13-10",
                "2026-01-00",
                "2026-02-29",
                "2026-04-31",
                "2026/01/10",
                "2026-01/10",
                "-026-01-10",
                "2026-0a-10",
                "2026-01-1 ",
                "20260-1-10",
                "+2026-01-1",
                "2026-01-１0"
            })
    void readsNothingElse(String text) {
        assertThat(DayText.read(text, 0)).isNull();
    }

    @Test
    void readsNothingBeforeOrBehindATextsEnds() {
        assertThat(DayText.read("2026-01-10", -1)).isNull();
        assertThat(DayText.read("2026-01-10", 1)).isNull();
        assertThat(DayText.read("2026-01-10", 11)).isNull();
    }
}
