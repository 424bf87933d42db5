package io.duepath.model.event;

import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A repayment did not hold: it is void as a whole, for all dates. May arrive before the repayment. */
public record RepaymentReversed(
        LoanId loanId,
        RepaymentId repaymentId,
        LocalDate reversedOn,
        @Nullable String reason) implements LoanFact {

    public RepaymentReversed {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(repaymentId, "repaymentId");
        Objects.requireNonNull(reversedOn, "reversedOn");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
