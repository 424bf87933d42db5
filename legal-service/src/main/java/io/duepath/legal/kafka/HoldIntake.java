package io.duepath.legal.kafka;

import io.duepath.model.event.CustomerFact;

/** Where holds of customers are kept. */
public interface HoldIntake {

    /** Takes a hold or its release. */
    void take(CustomerFact fact);

    /** Takes note of a hold that cannot be read. */
    void unreadable(String customer, String hold);

    /** Takes note that the record of a hold was erased. */
    void erased(String customer, String hold);
}
