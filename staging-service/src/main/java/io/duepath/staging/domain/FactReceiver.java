package io.duepath.staging.domain;

import io.duepath.model.event.LoanFact;

/** The way facts get into {@link LoanFacts}. */
public final class FactReceiver {

    private FactReceiver() {}

    /** Lets a fact in, or says why it changes nothing. */
    public static Reception receive(LoanFacts facts, LoanFact fact) {
        return fact.fold(new FactReader(facts));
    }
}
