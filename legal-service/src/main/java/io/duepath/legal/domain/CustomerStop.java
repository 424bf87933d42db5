package io.duepath.legal.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold on everything a customer owes.
 *
 * @param kind as the wire spells it; {@code unreadable} where its record could not be read, which stops like any
 * @param until the first day without it; null is open-ended
 */
public record CustomerStop(
        String holdId,
        String kind,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The kind of a hold nobody can read. */
    public static final String UNREADABLE = "unreadable";

    /** Whether it stands on this day. */
    public boolean isActive(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
