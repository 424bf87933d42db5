package io.duepath.legal.domain;

import io.duepath.model.loan.LoanId;

/** A loan before the legal desk. Each state has only the moves that are legal in it; {@link Docket} draws them. */
public sealed interface LegalCase extends Docket permits Review, Withdrawn {

    /** What stays whatever the state. */
    CaseFile file();

    /** The name of the state. */
    CaseState state();

    /** Calls the one case of this state; a new state breaks the build until every reader handles it. */
    <R> R fold(Cases<R> cases);

    @Override
    default boolean isAbout(LoanId loan) {
        return file().loanId().equals(loan);
    }

    /** One answer per state. */
    interface Cases<R> {
        R on(Review state);

        R on(Withdrawn state);
    }
}
