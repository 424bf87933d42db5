package io.duepath.legal.domain;

import io.duepath.model.loan.LoanId;

/** A loan before the legal desk. Each state has only the moves that are legal in it; docs/legal.md draws them. */
public sealed interface LegalCase extends Docket permits OpenCase, Releasing, Closed {

    /** What stays whatever the state. */
    CaseFile file();

    /** The name of the state. */
    CaseState state();

    /** Calls the one case of this kind of state. */
    <R> R fold(Cases<R> cases);

    @Override
    default boolean isAbout(LoanId loan) {
        return file().loanId().equals(loan);
    }

    /** One answer for cases that go on, that are being taken back, and that are over. */
    interface Cases<R> {
        R on(OpenCase state);

        R on(Releasing state);

        R on(Closed state);
    }
}
