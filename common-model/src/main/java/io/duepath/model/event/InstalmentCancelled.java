package io.duepath.model.event;

import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import java.util.Objects;

/** An instalment is not owed any more. At equal revision a cancellation beats the schedule. */
public record InstalmentCancelled(LoanId loanId, InstalmentNumber instalment, int revision) implements LoanFact {

    public InstalmentCancelled {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(instalment, "instalment");
        Revision.check(revision);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
