package io.duepath.model.command;

import io.duepath.model.Message;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.LoanId;

/** What staging tells the legal desk. */
public sealed interface LegalCommand extends Message permits LegalEscalated, LegalWithdrawn {

    /** The command; a withdrawal names the one it takes back. */
    CommandId commandId();

    /** Which loan it is about. */
    LoanId loanId();
}
