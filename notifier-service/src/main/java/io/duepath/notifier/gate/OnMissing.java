package io.duepath.notifier.gate;

import java.util.Locale;

/** What becomes of a contact when a fact that a rule needs is unknown. */
public enum OnMissing {
    /** Refused. */
    DENY,
    /** Refused, and a person should look at it. */
    HUMAN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
