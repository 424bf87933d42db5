package io.duepath.model.command;

import io.duepath.model.WireName;

/** What a treatment step does. */
public enum Action {
    /** Text message. */
    SMS,
    /** E-mail. */
    MAIL,
    /** Phone call. */
    CALL,
    /** Visit. */
    VISIT,
    /** Offer of a repayment plan. */
    OFFER_PLAN,
    /** Hand-over to the legal desk. */
    LEGAL_ESCALATE;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
