package io.duepath.model.contact;

import io.duepath.model.WireName;

/** How a command ended. */
public enum ContactEnd {
    /** Handed to its channel. */
    RELEASED,
    /** The gate refused it. */
    REFUSED,
    /** Staging took it back before release. */
    WITHDRAWN,
    /** Its last day passed first. */
    EXPIRED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
