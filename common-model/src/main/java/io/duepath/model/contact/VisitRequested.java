package io.duepath.model.contact;

import io.duepath.model.event.Revision;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** Visit the customer. */
public record VisitRequested(
        CommandId commandId,
        int revision,
        LoanId loanId,
        CustomerId customerId,
        String address,
        String language,
        String template,
        String templateVersion,
        LocalDate businessDate,
        LocalDate expiresOn,
        Verdict verdict,
        String text)
        implements ChannelCommand {

    public VisitRequested {
        Objects.requireNonNull(commandId, "commandId");
        Revision.check(revision);
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(templateVersion, "templateVersion");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(text, "text");
    }
}
