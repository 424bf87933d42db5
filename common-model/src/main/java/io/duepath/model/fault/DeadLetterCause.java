package io.duepath.model.fault;

import io.duepath.model.WireName;

/** Why staging set a record aside. */
public enum DeadLetterCause {
    /** Not a message of the catalogue. */
    UNDECODABLE,
    /** Same key and revision with other content; the first applied stays. */
    CONFLICT,
    /** The amount is in another currency than the loan. */
    CURRENCY_MISMATCH,
    /** The engine failed on it; the loan is parked. */
    ENGINE_FAILURE,
    /** A release of a loan that is not parked. */
    NOT_PARKED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
