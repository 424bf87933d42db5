package io.duepath.notifier.contact;

import io.duepath.model.WireName;

/** What an input turned out to be; each input counts once. {@code NEW} is the number of commands in. */
public enum Note {
    /** Nothing to count. */
    NONE,
    /** A command not seen before. */
    NEW,
    /** A higher revision of a waiting command. */
    REVISED,
    /** The same or a lower revision again. */
    REPEATED,
    /** A higher revision of a command that has ended; ignored. */
    REVISED_AFTER_END,
    /** A withdrawal of a waiting command. */
    WITHDRAWN,
    /** A withdrawal that cancels a call or visit already handed out. */
    CANCELLED,
    /** A withdrawal of a command that has ended. */
    WITHDRAWN_AFTER_END,
    /** A withdrawal of a command nobody knows. */
    WITHDRAWN_UNKNOWN,
    /** A receipt of a released contact. */
    RECEIPT,
    /** The same receipt again. */
    RECEIPT_REPEATED,
    /** A receipt of a contact that nobody knows. */
    RECEIPT_UNMATCHED,
    /** A record among the receipts that is none. */
    RECEIPT_UNREADABLE,
    /** A fact about the customer. */
    FACT,
    /** The customer was erased. */
    ERASED,
    /** A record that could not be understood. */
    UNREADABLE;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
