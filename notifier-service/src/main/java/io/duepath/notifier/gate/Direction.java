package io.duepath.notifier.gate;

import java.util.Locale;

/** Who began an attempt. */
public enum Direction {
    /** The lender or somebody for it. */
    OUTBOUND,
    /** The person. */
    INBOUND;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
