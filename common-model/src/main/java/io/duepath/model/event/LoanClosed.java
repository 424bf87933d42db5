package io.duepath.model.event;

import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** The loan ends on a day. Only {@code paid-off} can be undone, by a later reversal. */
public record LoanClosed(LoanId loanId, LocalDate on, CloseReason reason) implements LoanFact {

    public LoanClosed {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(reason, "reason");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
