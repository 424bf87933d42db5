package io.duepath.ingest;

import io.duepath.ingest.domain.Advance;
import io.duepath.ingest.domain.BrokerUnreachableException;
import io.duepath.ingest.domain.BusinessCalendar;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes today's date once its hour has come. Asked every minute: a repeat is harmless, and so a silent broker or a
 * service that was down at the hour only delays the date.
 */
class DailyDate implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DailyDate.class);

    private final BusinessCalendar calendar;
    private final InstantSource clock;
    private final ZoneId zone;
    private final LocalTime publishAt;

    DailyDate(BusinessCalendar calendar, InstantSource clock, ZoneId zone, LocalTime publishAt) {
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
        this.publishAt = publishAt;
    }

    @Override
    public void run() {
        ZonedDateTime now = clock.instant().atZone(zone);
        if (!now.toLocalTime().isBefore(publishAt)) {
            publish(now.toLocalDate());
        }
    }

    private void publish(LocalDate today) {
        try {
            Advance advance = calendar.advance(today);
            if (advance == Advance.ADVANCED) {
                LOG.info("business date is {}", today);
            } else if (advance.refusal().isPresent()) {
                LOG.error(
                        "business date cannot become {}: {}; post dates in between",
                        today,
                        advance.refusal().get());
            }
        } catch (BrokerUnreachableException e) {
            LOG.warn("business date {} not published, will be tried again: {}", today, e.getMessage());
        }
    }
}
