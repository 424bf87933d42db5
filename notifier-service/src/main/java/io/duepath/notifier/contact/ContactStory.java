package io.duepath.notifier.contact;

import io.duepath.model.command.Action;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All that happened with one command, oldest first; without name or address. */
public record ContactStory(
        CommandId commandId,
        CustomerId customerId,
        LoanId loanId,
        String occasion,
        String step,
        Action action,
        String template,
        String policyVersion,
        LocalDate businessDate,
        LocalDate expiresOn,
        List<StoryLine> lines) {

    /** A longer story loses its middle: how it began and what came last tell most. */
    static final int MOST_LINES = 60;

    private static final int KEPT_AT_HEAD = 20;

    public ContactStory {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(loanId, "loanId");
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    static ContactStory of(ContactRequested request) {
        return new ContactStory(
                request.commandId(),
                request.customerId(),
                request.loanId(),
                request.occasion(),
                request.step(),
                request.action(),
                request.template(),
                request.policyVersion(),
                request.businessDate(),
                request.expiresOn(),
                List.of());
    }

    /** The story goes on. */
    public ContactStory with(StoryLine line) {
        List<StoryLine> all = new ArrayList<>(lines);
        if (all.size() >= MOST_LINES) {
            all.remove(KEPT_AT_HEAD);
        }
        all.add(line);
        return new ContactStory(
                commandId,
                customerId,
                loanId,
                occasion,
                step,
                action,
                template,
                policyVersion,
                businessDate,
                expiresOn,
                all);
    }
}
