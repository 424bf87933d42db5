package io.duepath.model.event;

import io.duepath.model.loan.LoanId;

/** A fact about one loan. Keyed by the loan, kept for ever on loan-events, staging's only input. */
public sealed interface LoanFact extends Fact
        permits LoanRegistered,
                InstalmentScheduled,
                InstalmentCancelled,
                RepaymentReceived,
                RepaymentReversed,
                HoldPlaced,
                HoldReleased,
                PromiseMade,
                LoanClosed,
                CaseOpened,
                CaseClosed,
                ContactMade,
                LoanReleased {

    /** Which loan it is about. */
    LoanId loanId();

    /** Calls the one case of this fact's kind; a new kind breaks the build until every reader handles it. */
    <R> R fold(Cases<R> cases);

    /** One answer per kind of fact. */
    interface Cases<R> {
        R on(LoanRegistered fact);

        R on(InstalmentScheduled fact);

        R on(InstalmentCancelled fact);

        R on(RepaymentReceived fact);

        R on(RepaymentReversed fact);

        R on(HoldPlaced fact);

        R on(HoldReleased fact);

        R on(PromiseMade fact);

        R on(LoanClosed fact);

        R on(CaseOpened fact);

        R on(CaseClosed fact);

        R on(ContactMade fact);

        R on(LoanReleased fact);
    }
}
