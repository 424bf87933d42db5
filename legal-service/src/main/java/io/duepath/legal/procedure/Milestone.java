package io.duepath.legal.procedure;

import io.duepath.model.WireName;

/** What happens in the life of a case and may start, restart or end a period. */
public enum Milestone {
    /** Staging referred the loan. */
    CASE_OPENED,
    /** The oldest unmet instalment fell due. */
    DEBT_DUE,
    /** The demand letter went out. */
    DEMAND_SENT,
    /** It arrived, with proof. */
    DEMAND_DELIVERED,
    /** It came back. */
    DEMAND_UNDELIVERED,
    /** Not cured: the way to go on is being chosen. */
    ROUTE_OPENED,
    /** The parties talk before a mediator. */
    MEDIATION_BEGUN,
    /** They agreed. */
    MEDIATION_AGREED,
    /** A court confirmed the agreement, which makes it enforceable. */
    MEDIATION_CONFIRMED,
    /** They did not agree. */
    MEDIATION_FAILED,
    /** A payment order was asked for. */
    PAYMENT_ORDER_REQUESTED,
    /** The court took the request. */
    PAYMENT_ORDER_ACCEPTED,
    /** The court issued the order. */
    PAYMENT_ORDER_ISSUED,
    /** It was served on the debtor. */
    PAYMENT_ORDER_SERVED,
    /** An objection, a refusal, or no service in time ended it. */
    PAYMENT_ORDER_ENDED,
    /** Enforcement of the security was asked for. */
    SECURITY_REQUESTED,
    /** Its papers were served. */
    SECURITY_PAPERS_SERVED,
    /** The court granted it. */
    SECURITY_GRANTED,
    /** The court refused it, or a real dispute ended it. */
    SECURITY_REFUSED,
    /** An enforcement certificate of the notary was asked for. */
    CERTIFICATE_REQUESTED,
    /** It was issued. */
    CERTIFICATE_ISSUED,
    /** It was refused. */
    CERTIFICATE_REFUSED,
    /** Preservation of an asset was asked for. */
    PRESERVATION_REQUESTED,
    /** Preservation of an asset was asked for in the suit. */
    SUIT_PRESERVATION_REQUESTED,
    /** The court ordered it. */
    PRESERVATION_RULED,
    /** The measure was carried out on an asset. */
    PRESERVATION_TAKEN,
    /** It was extended for an asset. */
    PRESERVATION_RENEWED,
    /** It was lifted from an asset. */
    PRESERVATION_RELEASED,
    /** No suit came in time: the measure before suit was lifted. */
    PRESERVATION_LAPSED,
    /** The complaint was filed. */
    SUIT_FILED,
    /** The court docketed it. */
    SUIT_DOCKETED,
    /** The court did not take it, or it was dismissed without judgment. */
    SUIT_REFUSED,
    /** The court tries it in summary procedure. */
    SUIT_SUMMARY,
    /** The court tries it as a small claim. */
    SUIT_SMALL_CLAIM,
    /** The debtor cannot be found: the complaint is served by public notice. */
    SUIT_NOTICED,
    /** The complaint was served on the debtor. */
    SUIT_SERVED,
    /** The judgment of the first instance was served. */
    JUDGMENT_SERVED,
    /** No appeal is possible any more. */
    JUDGMENT_FINAL,
    /** The last day to perform what was ordered. */
    PERFORMANCE_DUE,
    /** Somebody appealed. */
    APPEAL_FILED,
    /** The judgment of the second instance was served; it is final. */
    APPEAL_DECIDED,
    /** Enforcement was asked for. */
    ENFORCEMENT_REQUESTED,
    /** The court took it up. */
    ENFORCEMENT_ACCEPTED,
    /** The court seized an asset. */
    ASSET_SEIZED,
    /** The owner handed an asset over, in writing and of free will. */
    ASSET_SURRENDERED,
    /** An asset was sold for good. */
    SALE_FINAL,
    /** Part of the debt was paid. */
    PAYMENT_RECEIVED,
    /** The debtor promised to pay, or asked for time. */
    PAYMENT_PROMISED,
    /** The debt that somebody guarantees falls due as a whole, by its last instalment or by acceleration. */
    GUARANTEE_DUE,
    /** The guarantor was called on to pay, with proof. */
    GUARANTOR_CALLED,
    /** A stop of the loan was lifted by the desk. */
    STAY_LIFTED;

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
