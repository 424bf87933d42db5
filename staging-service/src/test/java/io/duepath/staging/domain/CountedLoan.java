package io.duepath.staging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.Envelope;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A loan of which some facts are known, counted on any day. */
final class CountedLoan {

    private final LoanFacts facts;
    private final Terms terms;

    private CountedLoan(LoanFacts facts, Terms terms) {
        this.facts = facts;
        this.terms = terms;
    }

    /** The loan of these facts, each of which changes something. */
    @SafeVarargs
    static CountedLoan of(Envelope<? extends LoanFact>... facts) {
        LoanFacts known = new LoanFacts();
        for (Envelope<? extends LoanFact> fact : facts) {
            assertThat(FactReceiver.receive(known, fact.data())).isEqualTo(Reception.APPLIED);
        }
        return new CountedLoan(known, new Terms(BucketLadder.DEFAULT, Tolerance.NONE));
    }

    CountedLoan tolerating(long absoluteMinor, String percent) {
        return new CountedLoan(facts, new Terms(terms.ladder(), new Tolerance(absoluteMinor, new BigDecimal(percent))));
    }

    CountedLoan on(BucketLadder ladder) {
        return new CountedLoan(facts, new Terms(ladder, terms.tolerance()));
    }

    Position on(String day) {
        return Counting.position(facts, terms, LocalDate.parse(day));
    }

    /** DPD, days past due, arrears in minor units, oldest unmet due date, bucket. */
    String summary(String day) {
        Position p = on(day);
        return p.dpd() + " " + p.pastDueDays() + " " + p.arrearsMinor() + " " + p.oldestUnmet() + " " + p.bucket();
    }
}
