package io.duepath.model.event;

import io.duepath.model.loan.LoanId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An operator lets a parked loan go on: its queued facts are applied in order. */
public record LoanReleased(
        LoanId loanId, String releasedBy, @Nullable String note) implements LoanFact {

    public LoanReleased {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(releasedBy, "releasedBy");
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
