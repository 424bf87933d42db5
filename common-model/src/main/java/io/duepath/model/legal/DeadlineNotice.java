package io.duepath.model.legal;

import io.duepath.model.WireName;

/** What is said about a deadline. */
public enum DeadlineNotice {
    /** It is coming. */
    WARNING,
    /** Its last day has passed and it was not met. */
    LAPSED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
