package io.duepath.ingest.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a wish to advance the business date. */
public enum Advance {
    /** The date is new. */
    ADVANCED(null),
    /** It was the date already; nothing happened. */
    REPEATED(null),
    /** Before the present date. */
    IN_THE_PAST(RejectionReason.DATE_IN_THE_PAST),
    /** After today, or too far ahead of the present date. */
    TOO_FAR(RejectionReason.DATE_TOO_FAR);

    private final @Nullable RejectionReason refusal;

    Advance(@Nullable RejectionReason refusal) {
        this.refusal = refusal;
    }

    /** Why the wish was refused, if it was. */
    public Optional<RejectionReason> refusal() {
        return Optional.ofNullable(refusal);
    }
}
