package io.duepath.legal.domain;

/** What was done to a case. */
public enum CaseAction {
    /** Staging referred the loan. */
    OPENED,
    /** Staging sent newer figures. */
    FIGURES_UPDATED,
    /** A hold or promise of the loan stopped it. */
    STAYED,
    /** The desk proposed a step. */
    PROPOSED,
    /** Somebody else approved it, and it was taken. */
    APPROVED,
    /** It was refused, or taken back by who proposed it. */
    REFUSED,
    /** The desk recorded what others did. */
    RECORDED,
    /** Something was added to its file. */
    FILED,
    /** An asset was found. */
    ASSET_ADDED,
    /** Its ground went away. */
    ENDED,
    /** A task was done. */
    TASK_DONE,
    /** A document was approved. */
    DOCUMENT_APPROVED,
    /** How cases ended before they had states of their own for it. */
    WITHDRAWN
}
