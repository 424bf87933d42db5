package io.duepath.notifier.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.duepath.notifier.gate.WorkCalendar.DayKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenHoursTest {

    private static final WorkCalendar CALENDAR = new WorkCalendar(
            "X",
            Set.of(2026),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(LocalDate.parse("2026-10-01")),
            Set.of(LocalDate.parse("2026-10-10")));

    @ParameterizedTest
    @CsvSource({
        // Weeks in which clocks change, and one in which the change falls into the hours.
        "2026-03-27T00:00:00Z,Europe/Berlin,08:00,20:00",
        "2026-10-23T00:00:00Z,Europe/Berlin,08:00,20:00",
        "2026-03-27T00:00:00Z,Europe/Berlin,02:30,03:30",
        "2026-10-23T00:00:00Z,Europe/Berlin,02:30,02:45",
        "2026-10-23T00:00:00Z,Europe/Berlin,00:00,02:30",
        "2026-03-06T00:00:00Z,America/New_York,01:00,02:30",
        "2026-10-30T00:00:00Z,America/New_York,01:15,00:00",
        "2026-04-03T00:00:00Z,Australia/Lord_Howe,01:40,02:10",
        "2026-04-03T00:00:00Z,Asia/Kathmandu,08:00,20:00"
    })
    void opensAndClosesInTheVeryMinuteTheClockOnTheWallSays(
            Instant from, ZoneId zone, LocalTime opens, LocalTime closes) {
        OpenHours hours = new OpenHours(List.of(Span.daily(opens, closes)), WorkCalendar.NONE);
        for (int minute = 0; minute < 4 * 24 * 60; minute += 37) {
            Instant at = from.plusSeconds(60L * minute);
            boolean open = hours.includes(at, zone);
            Instant change = at;
            while (isOpen(change, zone, opens, closes) == open) {
                change = change.plusSeconds(60);
            }
            Instant said = (open ? hours.nextClosing(at, zone) : hours.nextOpening(at, zone)).orElseThrow();
            assertThat(said.getEpochSecond() / 60).as("after " + at).isEqualTo(change.getEpochSecond() / 60);
        }
    }

    @Test
    void workingDaysAndRestDaysHaveTheirOwnHours() {
        OpenHours hours = new OpenHours(
                List.of(
                        new Span(Set.of(), Span.Work.WORKING, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                        new Span(Set.of(), Span.Work.REST, LocalTime.of(10, 0), LocalTime.of(18, 0))),
                CALENDAR);
        assertThat(isOpenAt(hours, "2026-09-30T08:00:00Z")).isTrue();
        assertThat(isOpenAt(hours, "2026-10-01T09:59:59Z")).isFalse();
        assertThat(isOpenAt(hours, "2026-10-10T08:00:00Z")).isTrue();
        assertThat(isOpenAt(hours, "2026-10-11T08:00:00Z")).isFalse();
    }

    @Test
    void aDayOfAnUnpublishedYearIsOpenOnlyWhereBothKindsOfDayAre() {
        OpenHours hours = new OpenHours(
                List.of(
                        new Span(Set.of(), Span.Work.WORKING, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                        new Span(Set.of(), Span.Work.REST, LocalTime.of(10, 0), LocalTime.of(22, 0))),
                CALENDAR);
        assertThat(CALENDAR.kind(LocalDate.parse("2027-01-04"))).isEqualTo(DayKind.UNKNOWN);
        assertThat(isOpenAt(hours, "2027-01-04T09:59:59Z")).isFalse();
        assertThat(isOpenAt(hours, "2027-01-04T10:00:00Z")).isTrue();
        assertThat(isOpenAt(hours, "2027-01-04T20:00:00Z")).isFalse();
    }

    @Test
    void hoursThatNeverComeAreSaidToNeverCome() {
        OpenHours hours = new OpenHours(List.of(), WorkCalendar.NONE);
        assertThat(hours.nextOpening(Instant.EPOCH, ZoneId.of("UTC"))).isEmpty();
    }

    @Test
    void aSpanEndsOnItsOwnDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.daily(LocalTime.of(20, 0), LocalTime.of(8, 0)));
        assertThat(Span.daily(LocalTime.of(20, 0), LocalTime.MIDNIGHT).includes(LocalTime.MAX))
                .isTrue();
    }

    private static boolean isOpenAt(OpenHours hours, String at) {
        return hours.includes(Instant.parse(at), ZoneId.of("UTC"));
    }

    private static boolean isOpen(Instant at, ZoneId zone, LocalTime opens, LocalTime closes) {
        LocalTime local = LocalTime.ofInstant(at, zone);
        boolean before = closes.equals(LocalTime.MIDNIGHT) || local.isBefore(closes);
        return !local.isBefore(opens) && before;
    }
}
