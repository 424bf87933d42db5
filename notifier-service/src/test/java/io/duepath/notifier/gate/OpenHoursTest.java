package io.duepath.notifier.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTest {

    @ParameterizedTest
    @CsvSource({
        // The night in which clocks go forward, and the one in which they go back.
        "2026-03-28T22:30:00Z,2026-03-29T06:00:00Z",
        "2026-10-24T21:30:00Z,2026-10-25T07:00:00Z",
        // The same wall time, an hour apart.
        "2026-10-25T00:30:00Z,2026-10-25T07:00:00Z",
        "2026-10-25T01:30:00Z,2026-10-25T07:00:00Z"
    })
    void openAtEightOnBothNightsOfClockChange(Instant at, Instant opening) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(OpenHours.WIDEST.includes(at, berlin)).isFalse();
        assertThat(OpenHours.WIDEST.nextOpening(at, berlin)).isEqualTo(opening);
        assertThat(OpenHours.WIDEST.includes(opening, berlin)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"07:59,22:00", "08:00,22:01", "10:01,20:00", "08:00,10:00"})
    void canOnlyTighten(LocalTime opens, LocalTime closes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpenHours(opens, closes));
    }

    @Test
    void leaveTheBusinessHourOpenEvenWhenTightened() {
        OpenHours tight = new OpenHours(LocalTime.of(10, 0), LocalTime.of(10, 1));
        assertThat(tight.includes(Instant.parse("2026-01-31T10:00:00Z"), ZoneId.of("UTC")))
                .isTrue();
    }
}
