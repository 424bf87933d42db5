package io.duepath.model.event;

import io.duepath.model.WireName;

/** What a customer refused. */
public enum OptOut {
    /** No text messages. */
    SMS,
    /** No e-mail. */
    MAIL,
    /** No calls. */
    CALL,
    /** No visits. */
    VISIT,
    /** No contact at all. */
    ALL;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
