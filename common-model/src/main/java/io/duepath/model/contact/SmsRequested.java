package io.duepath.model.contact;

import io.duepath.model.event.Revision;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.Objects;

/** Send a text message, once per command id, not after {@code expiresOn}. */
public record SmsRequested(
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
        String text,
        String encoding,
        int segments)
        implements ChannelCommand {

    public SmsRequested {
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
        Objects.requireNonNull(encoding, "encoding");
        if (segments < 1) {
            throw new IllegalArgumentException("segments must be at least 1");
        }
    }
}
