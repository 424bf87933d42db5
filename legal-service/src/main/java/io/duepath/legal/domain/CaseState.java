package io.duepath.legal.domain;

/** Where a case stands. */
public enum CaseState {
    /** Referred by staging; the desk looks at it. */
    REVIEW,
    /** Its ground is gone; final. */
    WITHDRAWN
}
