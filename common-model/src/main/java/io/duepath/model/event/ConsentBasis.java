package io.duepath.model.event;

import io.duepath.model.WireName;

/** On what consent rests. */
public enum ConsentBasis {
    /** Said for this purpose. */
    EXPRESS,
    /** Given in writing. */
    WRITTEN,
    /** Part of the loan contract. */
    CONTRACT,
    /** The customer named the address for this. */
    AGREED_ENDPOINT;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
