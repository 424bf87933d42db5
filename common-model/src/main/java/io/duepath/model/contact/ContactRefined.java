package io.duepath.model.contact;

import io.duepath.model.Message;
import io.duepath.model.event.Channel;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became known of a contact after its release; a command ends once and can be refined often. */
public record ContactRefined(
        CommandId commandId,
        LoanId loanId,
        CustomerId customerId,
        String occasion,
        String step,
        Channel channel,
        @Nullable String template,
        Refinement outcome,
        String reason,
        List<String> ruleIds,
        LocalDate on,
        Instant at)
        implements Message {

    public ContactRefined {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(at, "at");
        ruleIds = ruleIds == null ? List.of() : List.copyOf(ruleIds);
    }
}
