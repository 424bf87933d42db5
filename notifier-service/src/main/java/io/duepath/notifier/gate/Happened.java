package io.duepath.notifier.gate;

import java.util.Locale;

/** What starts a cool-off. */
public enum Happened {
    /** The person spoke with the lender. */
    CONVERSATION,
    /** The person refused to talk. */
    REFUSAL,
    /** The person complained. */
    COMPLAINT,
    /** The person promised to pay. */
    PROMISE_TO_PAY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
