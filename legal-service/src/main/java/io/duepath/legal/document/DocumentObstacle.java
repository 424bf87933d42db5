package io.duepath.legal.document;

import io.duepath.model.WireName;

/** What stands against a decision about a paper. */
public enum DocumentObstacle {
    /** Nothing does. */
    NONE,
    /** There is no such paper. */
    UNKNOWN,
    /** It is decided already. */
    DECIDED,
    /** The file that was looked at is not the one that is stored. */
    OTHER_FILE,
    /** Who drafted it cannot approve it. */
    SAME_PERSON,
    /** A refusal says why. */
    NO_REASON;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
