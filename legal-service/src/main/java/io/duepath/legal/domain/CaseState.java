package io.duepath.legal.domain;

import io.duepath.model.WireName;
import io.duepath.model.event.CaseOutcome;

/** Where a case stands. */
public enum CaseState {
    REVIEW,
    DEMAND_SENT,
    ROUTE_CHOICE,
    MEDIATION,
    PAYMENT_ORDER,
    SECURITY_ENFORCEMENT,
    PRE_SUIT_PRESERVATION,
    NOTARISED_ENFORCEMENT,
    SUIT_FILED,
    JUDGMENT,
    APPEAL,
    ENFORCEMENT,
    DISPOSED,
    /** Over, but something that was filed or frozen is still to be taken back. */
    RELEASING,
    PAID,
    RESTRUCTURED,
    WITHDRAWN,
    DECEASED,
    INSOLVENT,
    WRITTEN_OFF,
    /** Enforced to the end. */
    CONCLUDED;

    /** The final state of a case that ended so. */
    static CaseState closedAs(CaseOutcome outcome) {
        return switch (outcome) {
            case PAID -> PAID;
            case RESTRUCTURED -> RESTRUCTURED;
            case WITHDRAWN -> WITHDRAWN;
            case DECEASED -> DECEASED;
            case INSOLVENT -> INSOLVENT;
            case WRITTEN_OFF -> WRITTEN_OFF;
            case DISPOSED -> CONCLUDED;
        };
    }

    /** How events and addresses spell it. */
    public String wireName() {
        return WireName.of(this);
    }
}
