package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.paidInPart;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CaseTask;
import io.duepath.legal.domain.CommandEnd;
import io.duepath.legal.domain.Guard;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import java.time.LocalDate;
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
    void goesOnOrIsPaidAfterASilenceAsStagingOrders() {
        opened();
        assertThat(desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0")))
                .isEqualTo(CommandEnd.WITHDRAWN);
        assertThat(desk.take(escalated("L-1", "cmd-1", 0, "999.00"))).isEqualTo(CommandEnd.REPEATED);
        assertThat(refused(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann"))))
                .containsExactly(Guard.LOAN_STOP);

        assertThat(desk.take(escalated("L-1", "cmd-1", 2, "450.00"))).isEqualTo(CommandEnd.UPDATED);
        assertThat(desk.take(escalated("L-1", "cmd-1", 1, "999.00"))).isEqualTo(CommandEnd.REPEATED);
        assertThat(dossier().stored().now().file().stopped()).isEmpty();
        assertThat(desk.count("legal_case where arrears = 450.00")).isEqualTo(1);
        step(Step.SEND_DEMAND);

        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.PROMISE, "promise-made:P-1/0"));
        var paid = withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1");
        assertThat(desk.take(paid)).isEqualTo(CommandEnd.WITHDRAWN);
        assertThat(desk.take(paid)).isEqualTo(CommandEnd.REPEATED);
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.PAID);
    }

    @Test
    void isPaidWhileItIsStoppedAfterFiling() {
        suedWithAFrozenCar();
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0"));
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1"));
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.RELEASING);
        assertThat(dossier().standing().tasks()).hasSize(3);
    }

    @Test
    void opensAfterASilenceThatCameFirstAndNeverAfterAPayment() {
        var silence = withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0");
        var paid = withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1");
        assertThat(desk.take(silence)).isEqualTo(CommandEnd.WITHDRAWN);
        assertThat(desk.take(silence)).isEqualTo(CommandEnd.REPEATED);
        assertThat(desk.take(escalated("L-1", "cmd-1", 6, "300.00"))).isEqualTo(CommandEnd.OPENED);
        assertThat(dossier().stored().now().file().stopped()).isEmpty();
        assertThat(desk.take(paid)).isEqualTo(CommandEnd.WITHDRAWN);
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.PAID);

        desk.take(withdrawn("L-2", "cmd-2", WithdrawReason.HOLD, "hold-placed:H-2/0"));
        desk.take(withdrawn("L-2", "cmd-2", WithdrawReason.PAID, "repayment-received:R-2"));
        assertThat(desk.take(escalated("L-2", "cmd-2", 6, "300.00"))).isEqualTo(CommandEnd.REPEATED);
        assertThat(desk.count("legal_case")).isEqualTo(1);
    }

    @Test
    void aPaymentInPartBringsTheAmountAndTheLimitationUpToDate() {
        opened();
        LocalDate valued = desk.today.minusDays(1);
        assertThat(desk.take(paidInPart("L-1", "cmd-1", 1, "290.00", valued))).isEqualTo(CommandEnd.UPDATED);

        assertThat(desk.count("legal_case where arrears = 290.00 and state = 'REVIEW'"))
                .isEqualTo(1);
        assertThat(dossier().standing().limitation()).hasValueSatisfying(limitation -> {
            assertThat(limitation.anchor()).isEqualTo(Milestone.PAYMENT_RECEIVED);
            assertThat(limitation.dueOn()).isEqualTo(valued.plusYears(3));
        });
        assertThat(desk.count("case_deadline where rule = 'limitation' and status = 'REPLACED'"))
                .isEqualTo(1);
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
