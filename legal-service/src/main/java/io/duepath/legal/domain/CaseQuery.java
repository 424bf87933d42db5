package io.duepath.legal.domain;

import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which cases to list; what is absent does not narrow the list. */
public record CaseQuery(
        @Nullable LoanId loanId,
        @Nullable CaseState state,
        @Nullable Position after,
        int limit) {

    public CaseQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
    }

    /** A place in the list: it is sorted by day of opening, then id. */
    public record Position(LocalDate openedOn, CaseId caseId) {}
}
