package io.duepath.bench.ground;

import io.duepath.bench.ground.Prototypes.Prototype;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import io.duepath.model.loan.RepaymentId;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.engine.Staging;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;

/** A portfolio made of copies of prototypes, one at each place from 0. */
public interface Copies {

    /** How many loans in all. */
    int loans();

    /** The engine that played the prototypes. */
    Staging staging();

    /** What the loan at a place is a copy of. */
    Prototype at(int place);

    /** Tells every place, in order, and what its loan is a copy of. */
    default void each(BiConsumer<Integer, Prototype> told) {
        for (int place = 0; place < loans(); place++) {
            told.accept(place, at(place));
        }
    }

    /** A repayment of so many minor units for a loan that is a copy of an account. */
    static RepaymentReceived payment(String loanId, String repaymentId, LoanAccount account, long minor) {
        Currency currency = Objects.requireNonNull(account.facts.currency());
        return new RepaymentReceived(
                new LoanId(loanId),
                new RepaymentId(repaymentId),
                new Money(minor, currency).decimal(),
                currency,
                Prototypes.DAY,
                List.of());
    }

    /** The id of the loan at a place. */
    static String loanId(int place) {
        return String.format(Locale.ROOT, "L-%09d", place);
    }
}
