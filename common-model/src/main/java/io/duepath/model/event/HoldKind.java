package io.duepath.model.event;

import io.duepath.model.WireName;

/** Why a loan or a customer is held. */
public enum HoldKind {
    /** No payment is expected; days do not run. */
    PAYMENT_HOLIDAY,
    /** The debt is disputed. */
    DISPUTE,
    /** Proven hardship: offers and mail only. */
    HARDSHIP,
    /** The debtor has died. */
    DECEASED,
    /** Insolvency or bankruptcy. */
    INSOLVENCY,
    /** A statutory breathing space. */
    BREATHING_SPACE,
    /** A lawyer or adviser speaks for the debtor. */
    REPRESENTED,
    /** The debtor asked for no contact. */
    CEASE_CONTACT,
    /** Legal steps must wait. */
    LEGAL_STAY;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
