package io.duepath.model.event;

import io.duepath.model.WireName;

/** How a legal case ended. */
public enum CaseOutcome {
    /** Paid in full. */
    PAID,
    /** New terms were agreed. */
    RESTRUCTURED,
    /** The ground was gone or the lender gave it up. */
    WITHDRAWN,
    /** The debtor has died. */
    DECEASED,
    /** Insolvency proceedings took over. */
    INSOLVENT,
    /** Written off. */
    WRITTEN_OFF,
    /** Enforced to the end. */
    DISPOSED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
