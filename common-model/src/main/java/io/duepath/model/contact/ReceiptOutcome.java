package io.duepath.model.contact;

import io.duepath.model.WireName;

/** The vocabulary of receipts. */
public enum ReceiptOutcome {
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
    OPT_OUT;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
