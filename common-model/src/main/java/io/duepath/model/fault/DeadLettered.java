package io.duepath.model.fault;

import io.duepath.model.Message;
import io.duepath.model.loan.LoanId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record of loan-events that staging could not apply. In a conflict {@code kept} is the content that stays. */
public record DeadLettered(
        @Nullable LoanId loanId,
        DeadLetterCause cause,
        String detail,
        Origin origin,
        @Nullable String eventId,
        @Nullable String eventType,
        @Nullable String event,
        @Nullable String kept,
        boolean parked)
        implements Message {

    public DeadLettered {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(origin, "origin");
    }
}
