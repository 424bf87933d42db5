package io.duepath.legal.domain;

import io.duepath.model.WireName;

/** What is to be taken back when a case ends. */
public enum TaskKind {
    /** Ask the court to lift a measure from an asset. */
    LIFT_PRESERVATION,
    WITHDRAW_PRESERVATION_REQUEST,
    WITHDRAW_PAYMENT_ORDER,
    WITHDRAW_SECURITY_REQUEST,
    WITHDRAW_CERTIFICATE_REQUEST,
    WITHDRAW_SUIT,
    WITHDRAW_APPEAL,
    CLOSE_ENFORCEMENT,
    /** Tell the court why. */
    NOTIFY_COURT;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
