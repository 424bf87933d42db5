package io.duepath.legal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.fixture.Orders;
import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.legal.CaseAdvanced;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole cases, from the referral to their end. */
class LegalCaseTest {

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Matter atRouteChoice() {
        return Matter.withFullFile()
                .take(Step.SEND_DEMAND)
                .day("2026-04-10")
                .record(Milestone.DEMAND_DELIVERED, day("2026-04-10"))
                .day("2026-04-28")
                .take(Step.CHOOSE_ROUTE);
    }

    private static Matter inSuitWithAFrozenCar() {
        return atRouteChoice()
                .take(Step.PRESERVE_BEFORE_SUIT)
                .day("2026-05-06")
                .record(Milestone.PRESERVATION_RULED, day("2026-05-06"))
                .record(Milestone.PRESERVATION_TAKEN, day("2026-05-06"), Matter.CAR)
                .take(Step.FILE_SUIT);
    }

    @Test
    void goesFromReferralToTheSaleOfTheCar() {
        Matter matter = inSuitWithAFrozenCar()
                .day("2026-09-01")
                .record(Milestone.SUIT_SERVED, day("2026-06-01"))
                .record(Milestone.JUDGMENT_SERVED, day("2026-09-01"))
                .day("2026-09-17")
                .record(Milestone.JUDGMENT_FINAL, day("2026-09-17"))
                .take(Step.ENFORCE)
                .record(Milestone.SALE_FINAL, day("2026-09-17"), Matter.CAR);
        assertThat(matter.now.state()).isEqualTo(CaseState.DISPOSED);
        assertThat(matter.now.file().frozen()).isEmpty();

        matter.take(Step.CONCLUDE);
        assertThat(matter.now.state()).isEqualTo(CaseState.RELEASING);
        matter.complete(matter.tasks.get(0));
        assertThat(matter.now.state()).isEqualTo(CaseState.CONCLUDED);
        assertThat(matter.last.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseClosed.class, closed -> assertThat(closed.outcome()).isEqualTo(CaseOutcome.DISPOSED));
    }

    @Test
    void tellsOfEachStateItEnters() {
        Matter matter = Matter.withFullFile().take(Step.SEND_DEMAND);
        assertThat(matter.last.events())
                .containsExactly(new CaseAdvanced(
                        matter.now.file().loanId(),
                        matter.now.file().caseId(),
                        matter.today,
                        "review",
                        "demand-sent",
                        "send-demand"));
        assertThat(matter.now.file().court()).isEqualTo("court-1");
        assertThat(matter.last.entry().actor()).isEqualTo("bob");
        assertThat(matter.last.entry().policyVersion()).isEqualTo("cn-auto-1");
    }

    @Test
    void closesAtOnceWhenItIsPaidBeforeAnythingWasFiled() {
        Matter matter = atRouteChoice();
        matter.on(Orders.withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1"));

        assertThat(matter.now.state()).isEqualTo(CaseState.PAID);
        assertThat(matter.tasks).isEmpty();
        assertThat(matter.last.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseClosed.class, closed -> assertThat(closed.outcome()).isEqualTo(CaseOutcome.PAID));
        assertThat(matter.deadlines).noneMatch(Deadline::isOpen);
    }

    @Test
    void takesBackWhatWasFiledAndFrozenBeforeItClosesAsPaid() {
        Matter matter = inSuitWithAFrozenCar();
        matter.on(Orders.withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1"));

        assertThat(matter.now.state()).isEqualTo(CaseState.RELEASING);
        assertThat(matter.last.events()).singleElement().isInstanceOf(CaseAdvanced.class);
        assertThat(matter.tasks)
                .extracting(CaseTask::kind, CaseTask::subject)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(TaskKind.LIFT_PRESERVATION, "car"),
                        org.assertj.core.api.Assertions.tuple(TaskKind.WITHDRAW_SUIT, ""),
                        org.assertj.core.api.Assertions.tuple(TaskKind.NOTIFY_COURT, ""));

        for (CaseTask task : List.copyOf(matter.tasks)) {
            assertThat(matter.now.state()).isEqualTo(CaseState.RELEASING);
            matter.complete(task);
        }
        assertThat(matter.now.state()).isEqualTo(CaseState.PAID);
    }

    @ParameterizedTest
    @CsvSource({
        "END_PAID, PAID",
        "END_RESTRUCTURED, RESTRUCTURED",
        "END_DECEASED, DECEASED",
        "END_INSOLVENT, INSOLVENT",
        "END_WRITTEN_OFF, WRITTEN_OFF",
        "END_WITHDRAWN, WITHDRAWN"
    })
    void canEndFromAnywhereByTwoPeople(Step step, CaseState state) {
        assertThat(Matter.opened().take(step).now.state()).isEqualTo(state);
        assertThat(atRouteChoice().take(step).now.state()).isEqualTo(state);
        assertThat(inSuitWithAFrozenCar().take(step).now.state()).isEqualTo(CaseState.RELEASING);
    }

    @Test
    void isEnforcedFromAPaymentOrderOnlyAfterTheDebtorWasSilent() {
        Matter matter = atRouteChoice().take(Step.REQUEST_PAYMENT_ORDER);
        assertThat(Matter.refusals(matter.propose(Step.ENFORCE, "ann")))
                .extracting(Refusal::guard)
                .containsExactly(Guard.OUTCOME, Guard.PERIOD);
        matter.day("2026-05-20").record(Milestone.PAYMENT_ORDER_SERVED, day("2026-05-20"));
        assertThat(Matter.refusals(matter.day("2026-06-04").propose(Step.ENFORCE, "ann")))
                .extracting(Refusal::guard)
                .containsExactly(Guard.PERIOD);
        assertThat(matter.day("2026-06-05").take(Step.ENFORCE).now.state()).isEqualTo(CaseState.ENFORCEMENT);
    }

    @Test
    void goesBackToTheChoiceWhenARouteFails() {
        assertThat(atRouteChoice()
                        .take(Step.REQUEST_PAYMENT_ORDER)
                        .record(Milestone.PAYMENT_ORDER_ENDED, day("2026-04-28"))
                        .now
                        .state())
                .isEqualTo(CaseState.ROUTE_CHOICE);
        assertThat(atRouteChoice()
                        .take(Step.MEDIATE)
                        .record(Milestone.MEDIATION_FAILED, day("2026-04-28"))
                        .now
                        .state())
                .isEqualTo(CaseState.ROUTE_CHOICE);
    }

    @Test
    void sellsOnlyWithAValuationAndARecordOfTheSale() {
        Matter matter = inSuitWithAFrozenCar()
                .day("2026-09-17")
                .record(Milestone.JUDGMENT_SERVED, day("2026-09-01"))
                .record(Milestone.JUDGMENT_FINAL, day("2026-09-17"))
                .take(Step.ENFORCE);
        matter.filed.removeIf(filed -> filed.item().equals("valuation"));
        assertThat(Matter.refusals(matter.recording(Milestone.SALE_FINAL, day("2026-09-17"), Matter.CAR)))
                .extracting(Refusal::why)
                .containsExactly("the file lacks valuation");
    }

    @Test
    void freezesNoGuarantee() {
        assertThat(Matter.refusals(inSuitWithAFrozenCar()
                        .recording(Milestone.PRESERVATION_TAKEN, day("2026-05-06"), Matter.GUARANTEE)))
                .extracting(Refusal::why)
                .containsExactly("preservation-taken cannot happen to an asset of this kind");
    }

    @Test
    void recordsOnlyWhatCanBe() {
        Matter matter = Matter.opened();
        assertThat(Matter.refusals(matter.recording(Milestone.JUDGMENT_SERVED, matter.today.plusDays(1))))
                .extracting(Refusal::guard)
                .containsExactly(Guard.STATE, Guard.RECORD);
        assertThat(Matter.refusals(inSuitWithAFrozenCar().recording(Milestone.PRESERVATION_TAKEN, day("2026-05-06"))))
                .extracting(Refusal::why)
                .containsExactly("it is about an asset of the case; name it");
    }

    @Test
    void aPromiseRecordedByTheDeskInterruptsTheLimitation() {
        Matter matter = Matter.opened().record(Milestone.PAYMENT_PROMISED, day("2026-04-02"));
        assertThat(matter.standing().limitation()).hasValueSatisfying(limitation -> {
            assertThat(limitation.anchor()).isEqualTo(Milestone.PAYMENT_PROMISED);
            assertThat(limitation.dueOn()).isEqualTo("2029-04-02");
        });
    }
}
