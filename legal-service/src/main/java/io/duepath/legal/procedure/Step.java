package io.duepath.legal.procedure;

import io.duepath.model.WireName;
import io.duepath.model.event.CaseOutcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the desk may propose and somebody else approve. */
public enum Step {
    SEND_DEMAND(Milestone.DEMAND_SENT),
    CHOOSE_ROUTE(Milestone.ROUTE_OPENED),
    MEDIATE(Milestone.MEDIATION_BEGUN),
    REQUEST_PAYMENT_ORDER(Milestone.PAYMENT_ORDER_REQUESTED),
    ENFORCE_SECURITY(Milestone.SECURITY_REQUESTED),
    PRESERVE_BEFORE_SUIT(Milestone.PRESERVATION_REQUESTED),
    REQUEST_CERTIFICATE(Milestone.CERTIFICATE_REQUESTED),
    FILE_SUIT(Milestone.SUIT_FILED),
    PRESERVE_IN_SUIT(Milestone.SUIT_PRESERVATION_REQUESTED),
    APPEAL(Milestone.APPEAL_FILED),
    ENFORCE(Milestone.ENFORCEMENT_REQUESTED),
    /** Lets a case go on that a hold or a promise stopped. */
    LIFT_STAY(Milestone.STAY_LIFTED),
    END_PAID(CaseOutcome.PAID),
    END_RESTRUCTURED(CaseOutcome.RESTRUCTURED),
    END_DECEASED(CaseOutcome.DECEASED),
    END_INSOLVENT(CaseOutcome.INSOLVENT),
    END_WRITTEN_OFF(CaseOutcome.WRITTEN_OFF),
    END_WITHDRAWN(CaseOutcome.WITHDRAWN),
    /** After the sale: nothing is left to enforce, or to enforce in. */
    CONCLUDE(CaseOutcome.DISPOSED);

    private final @Nullable Milestone milestone;
    private final @Nullable CaseOutcome outcome;

    Step(Milestone milestone) {
        this.milestone = milestone;
        this.outcome = null;
    }

    Step(CaseOutcome outcome) {
        this.milestone = null;
        this.outcome = outcome;
    }

    /** What is reached by taking it; none where the case ends. */
    public Optional<Milestone> milestone() {
        return Optional.ofNullable(milestone);
    }

    /** How the case ends by it, if it does. */
    public Optional<CaseOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether it presses the debtor further and so stands behind all guards; ends and reliefs are always open. */
    public boolean isForward() {
        return outcome == null && this != LIFT_STAY;
    }

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
