package io.duepath.model.event;

import io.duepath.model.WireName;

/** Why a loan ended. */
public enum CloseReason {
    /** Everything was paid. */
    PAID_OFF,
    /** The lender wrote it off; final. */
    WRITTEN_OFF,
    /** The lender sold it; final. */
    SOLD;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
