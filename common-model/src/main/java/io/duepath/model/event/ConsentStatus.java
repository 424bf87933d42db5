package io.duepath.model.event;

import io.duepath.model.WireName;

/** Whether an address may be used. */
public enum ConsentStatus {
    /** The customer agreed. */
    GIVEN,
    /** The customer took it back. */
    WITHDRAWN,
    /** Nobody knows. */
    UNKNOWN;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
