package io.duepath.model.report;

import io.duepath.model.WireName;

/** How a promise ended. */
public enum PromiseOutcome {
    /** The whole amount came in time. */
    KEPT,
    /** Part of it came in time. */
    PARTLY_KEPT,
    /** Nothing came in time. */
    BROKEN;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
