package io.duepath.service.access;

/** Whether callers must show who they are. */
public enum Security {
    /** By a key or a token. */
    CLOSED,
    /** No; only where nobody else can reach us. */
    OPEN
}
