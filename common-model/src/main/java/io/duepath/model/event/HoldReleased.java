package io.duepath.model.event;

import io.duepath.model.loan.HoldId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** A hold ends early: {@code on} is the first day without it. May arrive before the hold. */
public record HoldReleased(LoanId loanId, HoldId holdId, LocalDate on) implements LoanFact {

    public HoldReleased {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(on, "on");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
