package io.duepath.notifier.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of each day, in the person's zone, in which contacts may go out; half-open. Configuration can only tighten
 * {@link #WIDEST}, and leaves 10:00 open, the hour of the business clock.
 */
public record OpenHours(LocalTime opens, LocalTime closes) {

    /** When business days make their contacts under the business clock. */
    public static final LocalTime BUSINESS_HOUR = LocalTime.of(10, 0);

    /** 08:00 to 22:00, what no configuration can widen. */
    public static final OpenHours WIDEST = new OpenHours(LocalTime.of(8, 0), LocalTime.of(22, 0));

    public OpenHours {
        if (opens.isBefore(LocalTime.of(8, 0)) || closes.isAfter(LocalTime.of(22, 0))) {
            throw new IllegalArgumentException("contact hours can only tighten 08:00 to 22:00");
        }
        if (opens.isAfter(BUSINESS_HOUR) || !closes.isAfter(BUSINESS_HOUR)) {
            throw new IllegalArgumentException("contact hours must include " + BUSINESS_HOUR);
        }
    }

    /** Whether an instant falls into these hours in a zone. */
    public boolean includes(Instant at, ZoneId zone) {
        LocalTime local = LocalTime.ofInstant(at, zone);
        return !local.isBefore(opens) && local.isBefore(closes);
    }

    /** The next opening after an instant outside these hours; the zone's clock changes are taken into account. */
    public Instant nextOpening(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate today = local.toLocalDate();
        LocalDate day = local.toLocalTime().isBefore(opens) ? today : today.plusDays(1);
        return day.atTime(opens).atZone(zone).toInstant();
    }
}
