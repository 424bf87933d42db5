package io.duepath.model.command;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** The ground of a legal escalation is gone. */
public record LegalWithdrawn(
        CommandId commandId,
        LoanId loanId,
        CustomerId customerId,
        LocalDate businessDate,
        WithdrawReason reason,
        String cause)
        implements LegalCommand {

    public LegalWithdrawn {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }
}
