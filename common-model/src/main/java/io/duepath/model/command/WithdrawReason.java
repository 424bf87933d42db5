package io.duepath.model.command;

import io.duepath.model.WireName;

/** Why an open command was taken back. */
public enum WithdrawReason {
    /** Its trigger no longer holds: paid, cured, rescheduled or corrected. */
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
