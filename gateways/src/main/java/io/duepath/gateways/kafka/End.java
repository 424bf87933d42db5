package io.duepath.gateways.kafka;

import io.duepath.gateways.delivery.Progress;
import io.duepath.model.WireName;
import io.duepath.model.contact.ReceiptOutcome;

/** How an order ended at the gateway. */
enum End {
    /** The other side took it. */
    HANDED_OVER,
    /** The other side will never take it. */
    REFUSED,
    /** The other side would not take it in as many attempts as are made. */
    GIVEN_UP,
    /** Its last day was over. */
    EXPIRED,
    /** Its hours were over. */
    TOO_LATE,
    /** It had come before. */
    REPEATED,
    /** Sent, but nobody knows whether it was taken. */
    IN_DOUBT,
    /** Nobody could read it or carry it out. */
    SET_ASIDE;

    /** The end of an order whose receipt is due. */
    static End of(Progress ended) {
        if ("expired".equals(ended.detail())) {
            return EXPIRED;
        }
        if ("too-late".equals(ended.detail())) {
            return TOO_LATE;
        }
        if ("set-aside".equals(ended.detail())) {
            return SET_ASIDE;
        }
        if (ended.outcome() == ReceiptOutcome.FAILED_TEMPORARY && ended.reportId() == null) {
            return GIVEN_UP;
        }
        return ended.outcome() == ReceiptOutcome.DELIVERED || ended.reportId() != null ? HANDED_OVER : REFUSED;
    }

    @Override
    public String toString() {
        return WireName.of(this);
    }
}
