package io.duepath.model.contact;

import io.duepath.model.WireName;

/** What became known of a contact after its release. */
public enum Refinement {
    /** Reached the device or mailbox. */
    DELIVERED,
    /** Will never arrive. */
    FAILED_PERMANENT,
    /** Did not arrive this time. */
    FAILED_TEMPORARY,
    /** The call was answered. */
    CONNECTED,
    /** The debtor spoke. */
    CONVERSATION,
    /** Nobody answered, busy, or voicemail. */
    UNANSWERED,
    /** Somebody else answered. */
    WRONG_PARTY,
    /** The debtor refused to talk. */
    REFUSED,
    /** The debtor wants no more of this channel. */
    OPT_OUT,
    /** No receipt came in time. */
    TIMED_OUT,
    /** Handed to the next channel of its ladder. */
    FALLBACK_RELEASED,
    /** The gate refused the next channel of its ladder. */
    FALLBACK_REFUSED,
    /** The next channel of its ladder was not tried any more. */
    FALLBACK_DROPPED,
    /** A call or visit that was handed out was called off. */
    CANCELLED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
