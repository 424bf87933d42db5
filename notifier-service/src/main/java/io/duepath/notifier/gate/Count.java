package io.duepath.notifier.gate;

import java.util.Locale;

/** Which outbound attempts a cap counts. */
public enum Count {
    /** All but those that reached no line at all. */
    ATTEMPTED,
    /** Answered, by whomever. */
    CONNECTED,
    /** The right person spoke; that the purpose was stated is assumed where no receipt denies it. */
    EFFECTIVE,
    /** Nobody answered, engaged, or a machine. */
    UNANSWERED,
    /** Messages that arrived. */
    DELIVERED;

    boolean counts(Outcome outcome) {
        return switch (outcome) {
            case NOT_CONNECTED -> false;
            case PLACED, QUEUED, BOUNCED -> this == ATTEMPTED;
            case BUSY, UNANSWERED, VOICEMAIL -> this == ATTEMPTED || this == UNANSWERED;
            case CONNECTED, WRONG_PARTY, REFUSED -> this == ATTEMPTED || this == CONNECTED;
            case CONVERSATION, EFFECTIVE -> this == ATTEMPTED || this == CONNECTED || this == EFFECTIVE;
            case DELIVERED, READ -> this == ATTEMPTED || this == DELIVERED;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
