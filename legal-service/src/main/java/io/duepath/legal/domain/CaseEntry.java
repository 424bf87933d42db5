package io.duepath.legal.domain;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a case's history.
 *
 * @param actor who did it
 * @param reason why, as a code
 * @param cause the business key of the fact behind it, or {@code time}
 * @param policyVersion the treatment policy it followed
 */
public record CaseEntry(
        CaseAction action, LocalDate on, String actor, String reason, String cause, String policyVersion) {

    /** The engine that refers loans and takes them back. */
    public static final String STAGING = "staging";

    public CaseEntry {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(policyVersion, "policyVersion");
    }
}
