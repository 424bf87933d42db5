package io.duepath.notifier.gate;

import java.util.Locale;

/** Why a rule binds. All but advice block. */
public enum Severity {
    /** A law says so. */
    LAW,
    /** A standard or guideline says so. */
    STANDARD,
    /** The lender says so. */
    POLICY,
    /** Worth knowing; does not block. */
    ADVICE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
