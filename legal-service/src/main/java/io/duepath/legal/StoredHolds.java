package io.duepath.legal;

import io.duepath.legal.kafka.HoldIntake;
import io.duepath.legal.store.CustomerHolds;
import io.duepath.model.event.CustomerFact;

/** Brings what the listener read of customers' holds into the database. */
record StoredHolds(CustomerHolds holds) implements HoldIntake {

    @Override
    public void take(CustomerFact fact) {
        holds.take(fact);
    }

    @Override
    public void unreadable(String customer, String hold) {
        holds.unreadable(customer, hold);
    }

    @Override
    public void erased(String customer, String hold) {
        holds.erased(customer, hold);
    }
}
