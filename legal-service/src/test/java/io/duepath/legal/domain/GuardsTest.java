package io.duepath.legal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.fixture.Orders;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.WithdrawReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuardsTest {

    private static List<Guard> guards(Ruling ruling) {
        return Matter.refusals(ruling).stream().map(Refusal::guard).toList();
    }

    @Test
    void namesEverythingThatRefusesAtOnce() {
        Matter matter = Matter.opened().day("2029-06-01");
        matter.on(Orders.withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0"));
        matter.stops.add(new CustomerStop("H-9", "insolvency", LocalDate.parse("2026-01-01"), null));

        List<Refusal> refusals = Matter.refusals(matter.propose(Step.SEND_DEMAND, "ann"));

        assertThat(refusals)
                .extracting(Refusal::guard)
                .containsExactly(Guard.FILE, Guard.LOAN_STOP, Guard.CUSTOMER_STOP, Guard.LIMITATION);
        assertThat(refusals)
                .extracting(Refusal::why)
                .containsExactly(
                        "the file lacks contract, disbursement, ledger, registration, notices, delivery-proof,"
                                + " amounts-reconciled, plan-offered",
                        "stopped since 2026-04-07 by hold: hold-placed:H-1/0",
                        "the customer is held since 2026-01-01: insolvency",
                        "the claim was out of time after 2029-01-01");
    }

    @Test
    void wantsMoreDaysOverdueThanThePackSays() {
        Matter matter = Matter.opened();
        Matter.PACK.items().stream()
                .filter(item -> !item.id().equals(Matter.PACK.dpdUnless()))
                .forEach(item -> matter.file(item.id()));
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann"))).isEmpty();

        matter.now = matter.now.fold(new WithDpd(90));
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann"))).containsExactly(Guard.DAYS_OVERDUE);
        matter.file(Matter.PACK.dpdUnless());
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HOLD", "PROMISE"})
    void stopsWhatStagingStopsUntilItIsLiftedByTwo(WithdrawReason reason) {
        Matter matter = Matter.withFullFile();
        matter.on(Orders.withdrawn("L-1", "cmd-1", reason, "cause"));
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann"))).containsExactly(Guard.LOAN_STOP);
        assertThat(guards(matter.approve(Step.LIFT_STAY, "ann", "ann"))).containsExactly(Guard.TWO_PEOPLE);

        matter.take(Step.LIFT_STAY);
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann"))).isEmpty();
        assertThat(guards(matter.propose(Step.LIFT_STAY, "ann"))).containsExactly(Guard.STATE);
    }

    @ParameterizedTest
    @CsvSource({
        "dispute, 2026-04-02, , true",
        "dispute, 2026-04-03, , false",
        "breathing-space, 2026-01-01, 2026-04-02, false",
        "breathing-space, 2026-01-01, 2026-04-03, true",
        "unreadable, 1970-01-01, , true",
        "represented, 2026-01-01, , false"
    })
    void stopsWhatTheCustomerIsHeldFor(String kind, LocalDate from, LocalDate until, boolean stopped) {
        Matter matter = Matter.withFullFile();
        matter.stops.add(new CustomerStop("H-1", kind, from, until));
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann")))
                .isEqualTo(stopped ? List.of(Guard.CUSTOMER_STOP) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"2029-01-01, false", "2029-01-02, true"})
    void refusesAClaimThatIsOutOfTime(String day, boolean refused) {
        Matter matter = Matter.withFullFile().day(day);
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann")))
                .isEqualTo(refused ? List.of(Guard.LIMITATION) : List.of());
    }

    @Test
    void waitsForTheDeliveryAndTheTimeToCure() {
        Matter matter = Matter.withFullFile().take(Step.SEND_DEMAND);
        assertThat(guards(matter.propose(Step.CHOOSE_ROUTE, "ann"))).containsExactly(Guard.OUTCOME, Guard.PERIOD);

        matter.day("2026-04-10").record(Milestone.DEMAND_DELIVERED, LocalDate.parse("2026-04-10"));
        // Fifteen days from the tenth is a Saturday, so the time to cure ends on the Monday after.
        matter.day("2026-04-27");
        assertThat(guards(matter.propose(Step.CHOOSE_ROUTE, "ann"))).containsExactly(Guard.PERIOD);
        matter.day("2026-04-28");
        assertThat(guards(matter.propose(Step.CHOOSE_ROUTE, "ann"))).isEmpty();
    }

    @Test
    void asksAgainWhenItIsApproved() {
        Matter matter = Matter.withFullFile();
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann"))).isEmpty();
        matter.stops.add(new CustomerStop("H-1", "deceased", matter.today, null));
        assertThat(guards(matter.approve(Step.SEND_DEMAND, "ann", "bob"))).containsExactly(Guard.CUSTOMER_STOP);
    }

    @Test
    void neverStandsInTheWayOfAnEnd() {
        Matter matter = Matter.opened().day("2029-06-01");
        assertThat(guards(matter.propose(Step.END_DECEASED, "ann"))).isEmpty();
    }

    @Test
    void letsNobodyApproveAlone() {
        Matter matter = Matter.withFullFile();
        assertThat(guards(matter.approve(Step.SEND_DEMAND, "ann", "ann"))).containsExactly(Guard.TWO_PEOPLE);
        assertThat(guards(matter.approve(Step.SEND_DEMAND, "ann", "bob"))).isEmpty();
    }

    @Test
    void letsOneProposalWaitAtATime() {
        Matter matter = Matter.withFullFile();
        matter.proposals.add(matter.proposal(Step.END_PAID, "cid"));
        assertThat(guards(matter.propose(Step.SEND_DEMAND, "ann"))).containsExactly(Guard.PROPOSAL);
    }

    @Test
    void refusesAStepOfAnotherState() {
        assertThat(guards(Matter.withFullFile().propose(Step.FILE_SUIT, "ann"))).containsExactly(Guard.STATE);
        assertThat(guards(Matter.withFullFile().propose(Step.CONCLUDE, "ann"))).containsExactly(Guard.STATE);
    }
}
