package io.duepath.model.event;

import io.duepath.model.WireName;

/** A way to reach a customer. */
public enum Channel {
    /** Text message. */
    SMS,
    /** E-mail. */
    MAIL,
    /** Phone call by a person. */
    CALL,
    /** Visit by field agents. */
    VISIT;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
