package io.duepath.ingest.domain;

import java.time.Duration;

/**
 * How long one request may keep us waiting for its body: a fixed patience, and for each byte that did come as long as the
 * slowest line we serve needs for it. So a long stream may take hours, and a sender that trickles or stalls may not.
 *
 * @param patience waiting that is always allowed
 * @param bytesPerSecond the slowest line we serve
 */
public record Pace(Duration patience, long bytesPerSecond) {

    private static final double NANOS = 1e9;

    public Pace {
        if (patience.isNegative() || patience.isZero() || bytesPerSecond < 1) {
            throw new IllegalArgumentException("sender-patience and slowest-sender must be more than nothing");
        }
    }

    /** Whether a sender of so many bytes has kept us waiting for too long. */
    public boolean isTooSlow(long bytes, Duration waited) {
        return waited.toNanos() > patience.toNanos() + bytes * NANOS / bytesPerSecond;
    }
}
