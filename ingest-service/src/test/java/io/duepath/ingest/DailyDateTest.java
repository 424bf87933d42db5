package io.duepath.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.ingest.domain.Advance;
import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.ingest.domain.BusinessCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DailyDateTest {

    private final List<LocalDate> asked = new ArrayList<>();
    private boolean silent;

    @Test
    void waitsForItsHourInItsZone() {
        at("2026-01-30T16:04:59Z").run();
        assertThat(asked).isEmpty();

        at("2026-01-30T16:05:00Z").run();
        assertThat(asked).containsExactly(LocalDate.of(2026, 1, 31));
    }

    @Test
    void catchesUpLaterInTheDay() {
        at("2026-01-31T09:00:00Z").run();

        assertThat(asked).containsExactly(LocalDate.of(2026, 1, 31));
    }

    @Test
    void comesAgainAfterASilentBroker() {
        silent = true;
        DailyDate daily = at("2026-01-31T09:00:00Z");
        daily.run();
        silent = false;
        daily.run();

        assertThat(asked).hasSize(2);
    }

    private DailyDate at(String instant) {
        BusinessCalendar calendar = new BusinessCalendar() {
            @Override
            public Advance advance(LocalDate date) {
                asked.add(date);
                if (silent) {
                    throw new BrokerUnreachableException("silent", null);
                }
                return Advance.ADVANCED;
            }

            @Override
            public Optional<LocalDate> current() {
                return Optional.empty();
            }
        };
        InstantSource clock = InstantSource.fixed(Instant.parse(instant));
        return new DailyDate(calendar, clock, ZoneId.of("Asia/Shanghai"), LocalTime.of(0, 5));
    }
}
