package io.duepath.legal.domain;

/** What was done to a case. */
public enum CaseAction {
    /** Staging referred the loan. */
    OPENED,
    /** Staging sent newer figures. */
    FIGURES_UPDATED,
    /** Staging took the referral back. */
    WITHDRAWN
}
