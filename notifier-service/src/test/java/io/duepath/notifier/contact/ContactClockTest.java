package io.duepath.notifier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactClockTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DATE = LocalDate.parse("2026-01-31");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2026-01-31T02:00:00Z",
                "2026-01-31T02:00:00Z, 2026-01-31T02:00:00Z",
                "2026-01-31T02:00:01Z, 2026-02-01T02:00:00Z",
                "2026-02-01T00:00:00Z, 2026-02-01T02:00:00Z",
                "2026-01-01T00:00:00Z, 2026-01-31T02:00:00Z"
            })
    void businessDaysDecideAtTenOnTheFirstDayThatIsNotTooEarly(Instant notBefore, Instant at) {
        ContactClock clock = ContactClock.business();
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        assertThat(clock.at(DATE, notBefore, ZONE)).isEqualTo(at);
        assertThat(clock.reached(DATE, notBefore, day, ZONE)).isTrue();
        assertThat(clock.reached(DATE, notBefore, day.minusDays(1), ZONE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, true", "2026-01-31T04:00:00Z, true", "2026-01-31T04:00:01Z, false"})
    void theClockOnTheWallShowsNow(Instant notBefore, boolean reached) {
        Instant now = Instant.parse("2026-01-31T04:00:00Z");
        ContactClock clock = ContactClock.wall(now);
        assertThat(clock.at(DATE, notBefore, ZONE)).isEqualTo(now);
        assertThat(clock.reached(DATE, notBefore, DATE, ZONE)).isEqualTo(reached);
        assertThat(clock.reached(DATE, notBefore, DATE.minusDays(1), ZONE)).isFalse();
    }
}
