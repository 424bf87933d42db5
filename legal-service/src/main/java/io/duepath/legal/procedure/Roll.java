package io.duepath.legal.procedure;

/** Where a last day goes that is a rest day. */
public enum Roll {
    /** To the next working day. */
    FOLLOWING,
    /** To the last working day before it: for acts that must be done in time and lose by waiting. */
    PRECEDING,
    /** Nowhere. */
    NONE
}
