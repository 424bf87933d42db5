package io.duepath.notifier.gate;

import java.util.Locale;

/** What became of an attempt; one vocabulary for all channels and agencies. */
public enum Outcome {
    /** Handed out; nothing more is known. */
    PLACED,
    /** The number is not in service or blocked: no attempt to anybody. */
    NOT_CONNECTED,
    /** Engaged. */
    BUSY,
    /** Nobody answered. */
    UNANSWERED,
    /** A machine answered. */
    VOICEMAIL,
    /** Answered. */
    CONNECTED,
    /** The right person spoke. */
    CONVERSATION,
    /** The right person spoke and the purpose was stated. */
    EFFECTIVE,
    /** Somebody else answered. */
    WRONG_PARTY,
    /** The person refused to talk. */
    REFUSED,
    /** A message left. */
    QUEUED,
    /** A message arrived. */
    DELIVERED,
    /** A message came back. */
    BOUNCED,
    /** A message was read. */
    READ;

    /** Whether it may still become something else. */
    public boolean isOpen() {
        return this == PLACED || this == QUEUED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
