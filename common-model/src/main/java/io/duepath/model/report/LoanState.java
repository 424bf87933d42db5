package io.duepath.model.report;

import io.duepath.model.WireName;

/** What staging knows of a loan. */
public enum LoanState {
    /** Facts arrived before the registration; counts, gets no commands. */
    UNREGISTERED,
    /** Registered and open. */
    ACTIVE,
    /** A fact made the engine fail; no commands until released. */
    PARKED,
    /** Closed as paid. */
    PAID_OFF,
    /** Closed, final. */
    WRITTEN_OFF,
    /** Closed, final. */
    SOLD;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
