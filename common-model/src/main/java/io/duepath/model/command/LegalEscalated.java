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
 * Bring the loan before the legal desk. Goes out again with the next revision whenever its figures change, for as long
 * as it may be carried out and, once a case is open, for as long as that is open.
 */
public record LegalEscalated(
        CommandId commandId,
        LoanId loanId,
        CustomerId customerId,
        String occasion,
        String step,
        String policyVersion,
        @Nullable String arm,
        LocalDate businessDate,
        LocalDate expiresOn,
        int revision,
        List<HoldKind> holds,
        Because because,
        AccountStatement account)
        implements LegalCommand {

    public LegalEscalated {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(policyVersion, "policyVersion");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(account, "account");
        Revision.check(revision);
        holds = holds == null ? List.of() : List.copyOf(holds);
    }
}
