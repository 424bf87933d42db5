package io.duepath.ingest.domain;

import io.duepath.model.contact.ContactRefined;
import io.duepath.model.event.ContactMade;
import java.util.Optional;

/**
 * Which outcomes of a contact mean that it reached the customer. A release is none: it says that a message went to its
 * channel. Nor is an answered call by itself: nobody knows yet who answered.
 */
public final class ContactsMade {

    private ContactsMade() {}

    /** The contact that was made, if it was. */
    public static Optional<ContactMade> by(ContactRefined refined) {
        boolean reached = switch (refined.outcome()) {
            case DELIVERED, CONVERSATION, REFUSED, OPT_OUT -> true;
            case FAILED_PERMANENT,
                    FAILED_TEMPORARY,
                    CONNECTED,
                    UNANSWERED,
                    WRONG_PARTY,
                    TIMED_OUT,
                    FALLBACK_RELEASED,
                    FALLBACK_REFUSED,
                    FALLBACK_DROPPED,
                    CANCELLED -> false;
        };
        return reached
                ? Optional.of(new ContactMade(refined.loanId(), refined.commandId(), refined.channel(), refined.on()))
                : Optional.empty();
    }
}
