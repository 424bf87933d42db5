package io.duepath.legal.domain;

import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.event.CloseReason;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How and why a case ended.
 *
 * @param on the day its ground went; what was filed may take longer to be taken back
 * @param reason why, as a code
 * @param cause the business key of the fact behind it, or the step that was approved
 */
public record End(CaseOutcome outcome, LocalDate on, String reason, String cause) {

    private static final String LOAN_CLOSED = "loan-closed:";

    public End {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }

    static End of(LegalWithdrawn order) {
        return new End(outcome(order), order.businessDate(), order.reason().toString(), order.cause());
    }

    /** Paid is what staging calls so, or what the loan closed as; a payment in part that takes the ground away is not. */
    private static CaseOutcome outcome(LegalWithdrawn order) {
        if (order.reason() == WithdrawReason.PAID || order.cause().startsWith(LOAN_CLOSED + CloseReason.PAID_OFF)) {
            return CaseOutcome.PAID;
        }
        return order.cause().startsWith(LOAN_CLOSED + CloseReason.WRITTEN_OFF)
                ? CaseOutcome.WRITTEN_OFF
                : CaseOutcome.WITHDRAWN;
    }
}
