package io.duepath.legal.domain;

import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A stop of the loan: no forward step is taken while it stands.
 *
 * @param reason why, as a code of staging
 * @param cause the business key of the hold or promise
 */
public record Stay(LocalDate since, String reason, String cause) {

    public Stay {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    static Optional<Stay> of(LegalWithdrawn order) {
        return of(order.businessDate(), order.reason(), order.cause());
    }

    /** What an order withdrawn for this reason leaves behind: a silence stops a case, everything else ends it. */
    public static Optional<Stay> of(LocalDate on, WithdrawReason reason, String cause) {
        return switch (reason) {
            case HOLD, PROMISE, CASE_OPEN -> Optional.of(new Stay(on, reason.toString(), cause));
            case PAID, GROUND_GONE, LOAN_CLOSED -> Optional.empty();
        };
    }
}
