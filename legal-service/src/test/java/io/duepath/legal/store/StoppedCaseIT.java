package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CaseTask;
import io.duepath.legal.domain.Guard;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import org.junit.jupiter.api.Test;

/** What stops a case, ends it, and lets it go on. */
class StoppedCaseIT extends DeskWork {

    @Test
    void paidAfterFilingRaisesReleaseTasksAndClosesWhenTheyAreDone() {
        suedWithAFrozenCar();
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1"));
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.RELEASING);
        assertThat(dossier().standing().tasks()).hasSize(3);
        assertThat(desk.count("outbox where type = 'duepath.case-closed.v1'")).isZero();

        for (CaseTask task : dossier().standing().tasks()) {
            done(desk.acts.complete(CASE, version(), task.id(), by("ann")));
        }
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.PAID);
        assertThat(desk.jdbc
                        .sql("select data from outbox where type = 'duepath.case-closed.v1'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"outcome\":\"paid\"");
        assertThat(dossier().stored().nextDue()).isNull();
    }

    @Test
    void aPaymentOvertakesTheProposalThatWaited() {
        opened();
        String proposal = done(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann")));
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1"));

        assertThat(refused(desk.acts.approve(CASE, version(), proposal, by("bob"))))
                .containsExactlyInAnyOrder(Guard.PROPOSAL, Guard.STATE);
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.PAID);
    }

    @Test
    void aHoldOfTheCustomerStopsAndItsReleaseLetsGo() {
        opened();
        var holds = new CustomerHolds(desk.jdbc);
        var customer = new CustomerId("C-L-1");
        var hold = new HoldId("H-1");
        holds.take(new CustomerHoldPlaced(customer, hold, HoldKind.DISPUTE, desk.today, null));
        assertThat(refused(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann"))))
                .containsExactly(Guard.CUSTOMER_STOP);

        holds.take(new CustomerHoldReleased(customer, hold, desk.today));
        holds.take(new CustomerHoldPlaced(customer, hold, HoldKind.DISPUTE, desk.today, null));
        holds.take(new CustomerHoldReleased(customer, new HoldId("H-2"), desk.today));
        done(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann")));
    }

    @Test
    void aHoldNobodyCanReadStopsUntilItIsErased() {
        opened();
        var holds = new CustomerHolds(desk.jdbc);
        holds.unreadable("C-L-1", "H-1");
        assertThat(refused(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann"))))
                .containsExactly(Guard.CUSTOMER_STOP);
        holds.erased("C-L-1", "H-1");
        done(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann")));
    }

    @Test
    void takesAWithdrawalOnceEvenAfterTheStayWasLifted() {
        opened();
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0"));
        assertThat(dossier().stored().now().file().stopped()).isPresent();
        step(Step.LIFT_STAY);
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0"));
        assertThat(dossier().stored().now().file().stopped()).isEmpty();
    }
}
