package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.loan.LoanId;
import java.util.Objects;

/**
 * Only that a hold or promise silences the order was heard so far. That stops, but does not bar: its case opens with the
 * order, and goes on at once if the order is of a later day than the silence.
 */
public record Silenced(LoanId loanId, Stay stay) implements Docket {

    public Silenced {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(stay, "stay");
    }

    @Override
    public boolean isAbout(LoanId loan) {
        return loanId.equals(loan);
    }

    @Override
    public CaseDecision escalated(LegalEscalated order) {
        return Opening.by(order, order.businessDate().isAfter(stay.since()) ? null : stay);
    }

    @Override
    public CaseDecision withdrawn(LegalWithdrawn order) {
        return new CaseDecision.BarredFirst(order);
    }
}
