package io.duepath.staging.engine;

import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import io.duepath.model.loan.PromiseId;
import io.duepath.model.report.PromiseResolved;
import java.util.Objects;

/** Tells what has become of promises, each outcome once; a correction tells the new one. */
final class PromiseOutcomes {

    private PromiseOutcomes() {}

    static void tell(Evaluation look) {
        look.standings().forEach((id, standing) -> {
            var promise = Objects.requireNonNull(look.account().facts.promises.get(id));
            if (standing.outcome() == null
                    || (standing.outcome() == promise.told() && standing.receivedMinor() == promise.toldMinor())) {
                return;
            }
            look.account().facts.promises.put(id, promise.telling(standing.outcome(), standing.receivedMinor()));
            look.out()
                    .accept(new PromiseResolved(
                            new LoanId(look.loanId()),
                            new PromiseId(id),
                            standing.outcome(),
                            look.day(),
                            new Money(promise.minor(), promise.currency()).decimal(),
                            new Money(standing.receivedMinor(), promise.currency()).decimal(),
                            promise.currency()));
        });
    }
}
