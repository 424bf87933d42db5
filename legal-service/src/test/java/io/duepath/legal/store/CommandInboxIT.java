package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CommandEnd;
import io.duepath.legal.domain.LegalCase;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.loan.CommandId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class CommandInboxIT {

    private final Desk desk = new Desk();

    @Test
    void keepsCaseHistoryAndEventsTogether() {
        assertThat(desk.take(escalated("L-1", "cmd-1"))).isEqualTo(CommandEnd.OPENED);
        assertThat(desk.take(escalated("L-1", "cmd-1"))).isEqualTo(CommandEnd.REPEATED);
        assertThat(desk.take(escalated("L-1", "cmd-1", 1, "450.00"))).isEqualTo(CommandEnd.UPDATED);
        assertThat(desk.take(withdrawn("L-1", "cmd-1"))).isEqualTo(CommandEnd.WITHDRAWN);
        assertThat(desk.take(withdrawn("L-1", "cmd-1"))).isEqualTo(CommandEnd.REPEATED);

        assertThat(desk.count("legal_case")).isEqualTo(1);
        assertThat(desk.count("case_history")).isEqualTo(3);
        assertThat(desk.count("outbox")).isEqualTo(2);
        assertThat(desk.commits).hasValue(5);
    }

    @Test
    void remembersAWithdrawalUntilItsEscalationComes() {
        assertThat(desk.take(withdrawn("L-1", "cmd-1"))).isEqualTo(CommandEnd.WITHDRAWN);
        assertThat(desk.take(withdrawn("L-1", "cmd-1"))).isEqualTo(CommandEnd.REPEATED);
        assertThat(desk.take(escalated("L-1", "cmd-1", 4, "300.00"))).isEqualTo(CommandEnd.REPEATED);

        assertThat(desk.count("legal_case")).isZero();
        assertThat(desk.count("outbox")).isZero();
    }

    @Test
    void parksACommandWhoseLoanIsNotTheOrdersLoan() {
        desk.take(escalated("L-1", "cmd-1"));
        assertThat(desk.take(withdrawn("L-2", "cmd-1"))).isEqualTo(CommandEnd.PARKED);
        assertThat(desk.count("legal_case where state = 'REVIEW'")).isEqualTo(1);
    }

    @Test
    void parksWhatTheDatabaseCannotHoldAndKeepsNothingElseOfIt() {
        desk.take(escalated("L-1", "cmd-1"));
        var poison = withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "no text\u0000");

        assertThat(desk.take(poison)).isEqualTo(CommandEnd.PARKED);
        assertThat(desk.count("parked_command")).isEqualTo(1);
        assertThat(desk.count("legal_case where state = 'REVIEW'")).isEqualTo(1);
        assertThat(desk.count("outbox")).isEqualTo(1);
    }

    @Test
    void parksARecordOnce() {
        assertThat(desk.inbox.park(Desk.origin(7), "undecodable: \u0000 \ud800"))
                .isEqualTo(CommandEnd.PARKED);
        assertThat(desk.inbox.park(Desk.origin(7), "undecodable: \u0000 \ud800"))
                .isEqualTo(CommandEnd.REPEATED);
        assertThat(desk.jdbc
                        .sql("select reason from parked_command")
                        .query(String.class)
                        .single())
                .isEqualTo("undecodable: ? ?");
    }

    @Test
    void refusesToOverwriteAChangeItHasNotSeen() {
        desk.take(escalated("L-1", "cmd-1"));
        var store = new CaseStore(desk.jdbc);
        CaseStore.Known stale = store.find(new CommandId("cmd-1"));
        desk.take(escalated("L-1", "cmd-1", 1, "450.00"));
        var late = ((io.duepath.legal.domain.CaseDecision.Changed)
                        stale.docket().on(escalated("L-1", "cmd-1", 2, "1.00")))
                .change();

        assertThatThrownBy(() -> desk.transactions.executeWithoutResult(
                        s -> store.keep(late.now(), stale.version(), late.entry(), "event")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        var kept = (LegalCase) store.find(new CommandId("cmd-1")).docket();
        assertThat(kept.file().referral().revision()).isEqualTo(1);
        assertThat(desk.count("case_history")).isEqualTo(2);
    }

    @Test
    void letsTheWithdrawalWinWhoeverComesFirst() throws Exception {
        List<Callable<CommandEnd>> race = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String loan = "L-" + i;
            for (LegalCommand command : List.<LegalCommand>of(
                    escalated(loan, "cmd-" + i), withdrawn(loan, "cmd-" + i), escalated(loan, "cmd-" + i))) {
                race.add(() -> desk.take(command));
            }
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<CommandEnd> end : threads.invokeAll(race)) {
                assertThat(end.get()).isNotEqualTo(CommandEnd.PARKED);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(desk.count("legal_case where state = '" + CaseState.REVIEW + "'"))
                .isZero();
        assertThat(desk.count("legal_case") + desk.count("barred_command")).isEqualTo(40);
        assertThat(desk.count("outbox")).isEqualTo(2 * desk.count("legal_case"));
    }
}
