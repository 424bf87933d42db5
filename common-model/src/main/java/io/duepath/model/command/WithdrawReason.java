package io.duepath.model.command;

import io.duepath.model.WireName;

/** Why an open command was taken back. */
public enum WithdrawReason {
    /** Repayments left nothing overdue, or nothing open of the instalment it was about. */
    PAID,
    /** Its trigger no longer holds for another reason: paid in part, rescheduled, corrected, or another debtor. */
    GROUND_GONE,
    /** A hold silences it. */
    HOLD,
    /** An open promise silences it. */
    PROMISE,
    /** An open legal case silences it. */
    CASE_OPEN,
    /** The loan ended. */
    LOAN_CLOSED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
