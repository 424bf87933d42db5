package io.duepath.model.report;

import io.duepath.model.WireName;

/** Why a step was not taken. */
public enum DecisionReason {
    /** A hold, a promise or a case silences it; it is looked at again on the first unsilenced day. */
    SILENCED,
    /** A newer contact step took its place. */
    OVERTAKEN,
    /** Its condition did not hold. */
    CONDITION_FALSE,
    /** Its condition could not be evaluated. */
    CONDITION_FAILED,
    /** The step it follows was never taken. */
    ANCHOR_NOT_TAKEN,
    /** The loan is in another arm of the test. */
    OTHER_ARM,
    /** Its date lies before the first date commands may carry. */
    BEFORE_FENCE,
    /** The loan is not registered. */
    UNREGISTERED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
