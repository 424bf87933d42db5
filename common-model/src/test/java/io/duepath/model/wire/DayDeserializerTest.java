package io.duepath.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** Days are read from every spelling that Jackson reads, and from no other. */
class DayDeserializerTest {

    @Test
    void readsEveryDayOfFourHundredYears() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2300; day = day.plusDays(1)) {
            assertThat(read(day.toString())).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12026-01-05", "-0044-03-15", "2026-02-28"})
    void readsWhatElseIsADay(String text) {
        assertThat(read(text)).isEqualTo(LocalDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-01-00",
                "2026-1-005",
                "2026/01/05",
                "20260-1-05",
                "２０２６-01-05",
                "2026-01-3a",
                "-026-01-05",
                "2026-04-31"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
    }

    private static LocalDate read(String text) {
        return Json.mapper().readValue('"' + text + '"', LocalDate.class);
    }
}
