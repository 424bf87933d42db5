package io.duepath.notifier.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One decision a day, at 10:00 where the person lives. */
enum BusinessClock implements ContactClock {
    INSTANCE;

    @Override
    public Instant at(LocalDate businessDate, @Nullable Instant notBefore, ZoneId zone) {
        Instant first = hour(businessDate, zone);
        if (notBefore == null || !first.isBefore(notBefore)) {
            return first;
        }
        LocalDate day = LocalDate.ofInstant(notBefore, zone);
        Instant sameDay = hour(day, zone);
        return sameDay.isBefore(notBefore) ? hour(day.plusDays(1), zone) : sameDay;
    }

    @Override
    public boolean reached(LocalDate businessDate, @Nullable Instant notBefore, LocalDate decidable, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at(businessDate, notBefore, zone), zone);
        return !businessDate.isAfter(decidable) && !day.isAfter(decidable);
    }

    @Override
    public boolean followsLog() {
        return true;
    }

    private static Instant hour(LocalDate day, ZoneId zone) {
        return day.atTime(BUSINESS_HOUR).atZone(zone).toInstant();
    }
}
