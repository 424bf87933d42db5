package io.duepath.model.command;

import io.duepath.model.event.HoldKind;
import io.duepath.model.event.Revision;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Contact the customer, if the contact gate allows it before {@code expiresOn} (the last day it may go out). A higher
 * revision replaces figures under the same id.
 */
public record ContactRequested(
        CommandId commandId,
        LoanId loanId,
        CustomerId customerId,
        String occasion,
        String step,
        Action action,
        String template,
        String policyVersion,
        @Nullable String arm,
        LocalDate businessDate,
        LocalDate expiresOn,
        int revision,
        List<HoldKind> holds,
        Because because)
        implements NotificationCommand {

    public ContactRequested {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(policyVersion, "policyVersion");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(because, "because");
        Revision.check(revision);
        holds = holds == null ? List.of() : List.copyOf(holds);
    }
}
