package io.duepath.model.event;

import io.duepath.model.loan.CustomerId;

/** A fact about a person or company, apart from any loan; lives on customer-contacts only. */
public sealed interface CustomerFact extends Fact
        permits CustomerContactUpdated, CustomerHoldPlaced, CustomerHoldReleased, OptOutLifted {

    /** Whom it is about. */
    CustomerId customerId();

    /** What follows the customer in its key on customer-contacts, so that compaction keeps the parts apart. */
    String keyPart();
}
