package io.duepath.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.Refinement;
import io.duepath.model.event.Channel;
import io.duepath.model.event.ContactMade;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public class ContactsMadeTest {

    private static final Set<Refinement> REACHED =
            EnumSet.of(Refinement.DELIVERED, Refinement.CONVERSATION, Refinement.REFUSED, Refinement.OPT_OUT);

    @ParameterizedTest
    @EnumSource(Refinement.class)
    void areThoseThatReachedTheCustomer(Refinement outcome) {
        ContactMade made =
                new ContactMade(new LoanId("l-1"), new CommandId("cmd-1"), Channel.CALL, LocalDate.of(2026, 1, 5));

        if (REACHED.contains(outcome)) {
            assertThat(ContactsMade.by(refined("l-1", "cmd-1", outcome))).contains(made);
        } else {
            assertThat(ContactsMade.by(refined("l-1", "cmd-1", outcome))).isEmpty();
        }
    }

    /** What the notifier tells of a call. */
    public static ContactRefined refined(String loan, String command, Refinement outcome) {
        return new ContactRefined(
                new CommandId(command),
                new LoanId(loan),
                new CustomerId("c-1"),
                "e1",
                "step",
                Channel.CALL,
                null,
                outcome,
                "receipt",
                List.of(),
                LocalDate.of(2026, 1, 5),
                Instant.parse("2026-01-05T09:00:00Z"));
    }
}
