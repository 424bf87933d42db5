package io.duepath.model.event;

import io.duepath.model.loan.HoldId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hold on a loan from a day on, until a day that is not included; open-ended without {@code until}. */
public record HoldPlaced(
        LoanId loanId,
        HoldId holdId,
        HoldKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        int revision) implements LoanFact {

    public HoldPlaced {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Revision.check(revision);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
