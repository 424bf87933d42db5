package io.duepath.model.contact;

import io.duepath.model.Message;
import io.duepath.model.command.Action;
import io.duepath.model.event.Channel;
import io.duepath.model.event.Revision;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one terminal end of a command in the notifier. */
public record ContactEnded(
        CommandId commandId,
        int revision,
        LoanId loanId,
        CustomerId customerId,
        String occasion,
        String step,
        Action action,
        @Nullable Channel channel,
        @Nullable String template,
        ContactEnd end,
        String reason,
        List<String> ruleIds,
        LocalDate businessDate,
        Instant at)
        implements Message {

    public ContactEnded {
        Objects.requireNonNull(commandId, "commandId");
        Revision.check(revision);
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(at, "at");
        ruleIds = ruleIds == null ? List.of() : List.copyOf(ruleIds);
    }
}
