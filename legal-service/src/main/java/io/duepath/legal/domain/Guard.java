package io.duepath.legal.domain;

import io.duepath.model.WireName;

/** What can stand in the way of a step. */
public enum Guard {
    /** The step is not one of the case's state. */
    STATE,
    /** Another proposal waits, or this one does no more. */
    PROPOSAL,
    /** The loan is not overdue for long enough. */
    DAYS_OVERDUE,
    /** The file lacks something. */
    FILE,
    /** A hold, promise or plan of the loan stops it. */
    LOAN_STOP,
    /** A hold of the customer stops it. */
    CUSTOMER_STOP,
    /** The claim is out of time. */
    LIMITATION,
    /** Something has not happened yet that must have. */
    OUTCOME,
    /** A period still runs. */
    PERIOD,
    /** Who proposes cannot approve. */
    TWO_PEOPLE,
    /** What is recorded cannot be so. */
    RECORD;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
