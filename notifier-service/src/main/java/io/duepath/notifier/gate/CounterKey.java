package io.duepath.notifier.gate;

import java.util.Locale;

/** What attempts are counted together. */
public enum CounterKey {
    /** All of one person. */
    PERSON,
    /** Those about one loan. */
    DEBT,
    /** Those of the lender and all that act for it; needs fresh feeds of the agencies. */
    CREDITOR_GROUP,
    /** Those to one address or number. */
    ENDPOINT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
