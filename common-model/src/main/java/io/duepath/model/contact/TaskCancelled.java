package io.duepath.model.contact;

import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** A call or visit that was handed out must not happen any more. */
public record TaskCancelled(
        CommandId commandId, LoanId loanId, CustomerId customerId, LocalDate businessDate, String reason)
        implements ChannelCommand {

    public TaskCancelled {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(reason, "reason");
    }
}
