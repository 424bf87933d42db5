package io.duepath.legal.domain;

/** What became of a command; every one has exactly one of these ends. */
public enum CommandEnd {
    /** It opened a case. */
    OPENED,
    /** It brought newer figures to an open case. */
    UPDATED,
    /** It ended or stopped a case, or barred one that was not open yet. */
    WITHDRAWN,
    /** It changed nothing: its revision was known, or the order is withdrawn already. */
    REPEATED,
    /** It could not be applied and was set aside whole. */
    PARKED
}
