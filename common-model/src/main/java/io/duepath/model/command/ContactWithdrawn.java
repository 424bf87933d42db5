package io.duepath.model.command;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** The ground of a contact is gone: it must not go out any more. */
public record ContactWithdrawn(
        CommandId commandId,
        LoanId loanId,
        CustomerId customerId,
        LocalDate businessDate,
        WithdrawReason reason,
        String cause)
        implements NotificationCommand {

    public ContactWithdrawn {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(cause, "cause");
    }
}
