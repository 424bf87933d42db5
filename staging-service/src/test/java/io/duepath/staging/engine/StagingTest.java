package io.duepath.staging.engine;

import static io.duepath.model.command.WithdrawReason.CASE_OPEN;
import static io.duepath.model.command.WithdrawReason.GROUND_GONE;
import static io.duepath.model.command.WithdrawReason.HOLD;
import static io.duepath.model.command.WithdrawReason.LOAN_CLOSED;
import static io.duepath.model.command.WithdrawReason.PAID;
import static io.duepath.model.command.WithdrawReason.PROMISE;
import static io.duepath.model.report.PromiseOutcome.BROKEN;
import static io.duepath.model.report.PromiseOutcome.KEPT;
import static io.duepath.model.report.PromiseOutcome.PARTLY_KEPT;
import static io.duepath.staging.engine.Expectation.CURRENT;
import static io.duepath.staging.engine.Expectation.DPD_1_30;
import static io.duepath.staging.engine.Expectation.DPD_31_90;
import static io.duepath.staging.engine.Expectation.DPD_OVER_90;
import static io.duepath.staging.engine.Expectation.asked;
import static io.duepath.staging.engine.Expectation.conditionFalse;
import static io.duepath.staging.engine.Expectation.movedTo;
import static io.duepath.staging.engine.Expectation.overtaken;
import static io.duepath.staging.engine.Expectation.promise;
import static io.duepath.staging.engine.Expectation.silenced;
import static io.duepath.staging.engine.Expectation.unregistered;
import static io.duepath.staging.engine.Expectation.withdrawn;
import static io.duepath.staging.engine.LoanStory.aLoan;
import static io.duepath.staging.engine.LoanStory.anUnregisteredLoan;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendars under the standard policy. Unless a story says otherwise, 300.00 are due on 2026-01-01. */
class StagingTest {

    private static LoanStory overdueOnce(String today) {
        return aLoan().owing("300.00", "2026-01-01")
                .from("2026-01-02")
                .expect(movedTo(DPD_1_30), asked("e1/dpd-1-sms"))
                .onDay(today)
                .expectNothing();
    }

    @Nested
    class WhenNobodyPays {

        @Test
        void takesEachStepOfTheStandardPolicyOnItsDay() {
            aLoan().owing("300.00", "2026-01-01")
                    .from("2025-12-20")
                    .expectNothing()
                    .everyDayTo("2026-04-30")
                    .expect(
                            asked("i1/pre-due-3").on("2025-12-29"),
                            movedTo(DPD_1_30).on("2026-01-02"),
                            asked("e1/dpd-1-sms").on("2026-01-02"),
                            asked("e1/dpd-7-mail").on("2026-01-08"),
                            asked("e1/dpd-15-sms").on("2026-01-16"),
                            movedTo(DPD_31_90).on("2026-02-01"),
                            asked("e1/dpd-31-call").on("2026-02-01"),
                            asked("e1/dpd-45-plan").on("2026-02-15"),
                            asked("e1/dpd-61-visit").on("2026-03-03"),
                            asked("e1/dpd-75-mail").on("2026-03-17"),
                            movedTo(DPD_OVER_90).on("2026-04-02"),
                            asked("e1/dpd-91-legal").on("2026-04-02"));
        }

        @Test
        void crossesEachRungOnItsOwnDateWhenDaysPassUnseen() {
            aLoan().owing("300.00", "2026-01-01")
                    .from("2025-12-20")
                    .expectNothing()
                    .onDay("2026-04-15")
                    .expect(
                            movedTo(DPD_1_30).on("2026-01-02"),
                            movedTo(DPD_31_90).on("2026-02-01"),
                            movedTo(DPD_OVER_90).on("2026-04-02"),
                            overtaken("e1/dpd-1-sms"),
                            overtaken("e1/dpd-7-mail"),
                            overtaken("e1/dpd-15-sms"),
                            overtaken("e1/dpd-31-call"),
                            overtaken("e1/dpd-61-visit"),
                            asked("e1/dpd-45-plan"),
                            asked("e1/dpd-75-mail"),
                            asked("e1/dpd-91-legal"));
        }

        @Test
        void crossesRungsOfThePastOnTheFirstDayOfThePartition() {
            aLoan().owing("300.00", "2026-01-01")
                    .from("2026-02-03")
                    .expect(
                            movedTo(DPD_1_30).on("2026-01-02"),
                            movedTo(DPD_31_90).on("2026-02-01"),
                            overtaken("e1/dpd-1-sms"),
                            overtaken("e1/dpd-7-mail"),
                            overtaken("e1/dpd-15-sms"),
                            asked("e1/dpd-31-call"));
        }

        @Test
        void saysNothingTwiceWhenTheSameDayComesTwice() {
            aLoan().owing("300.00", "2026-01-01")
                    .from("2026-01-02")
                    .expect(movedTo(DPD_1_30), asked("e1/dpd-1-sms"))
                    .onDay("2026-01-02")
                    .expectNothing();
        }

        @Test
        void namesTheMovesSoThatAReplayMakesTheSameIds() {
            var story = overdueOnce("2026-01-03");
            var again = overdueOnce("2026-01-03");

            assertThat(story.messages()).isEqualTo(again.messages());
            assertThat(story.messages().get(0))
                    .isInstanceOfSatisfying(
                            BucketTransition.class,
                            move -> assertThat(move.transitionId()).hasSize(32));
        }

        @Test
        void waitsOutTheDaysOfGrace() {
            aLoan(LoanEvents.of("L-1").withGrace(5))
                    .owing("300.00", "2026-01-01")
                    .from("2026-01-02")
                    .expectNothing()
                    .everyDayTo("2026-01-08")
                    .expect(
                            movedTo(DPD_1_30).on("2026-01-07"),
                            asked("e1/dpd-1-sms").on("2026-01-07"));
        }
    }

    @Nested
    class BeforeADueDate {

        @Test
        void remindsThreeDaysBeforeOfEachInstalmentOnce() {
            aLoan().owing("300.00", "2026-01-10", "2026-01-12")
                    .from("2026-01-06")
                    .expectNothing()
                    .onDay("2026-01-07")
                    .expect(asked("i1/pre-due-3"))
                    .onDay("2026-01-08")
                    .expectNothing()
                    .onDay("2026-01-09")
                    .expect(asked("i2/pre-due-3"));
        }

        @Test
        void remindsOnTheDueDateAtTheLatest() {
            aLoan().owing("300.00", "2026-01-10")
                    .from("2026-01-01")
                    .expectNothing()
                    .onDay("2026-01-10")
                    .expect(asked("i1/pre-due-3"))
                    .onDay("2026-01-11")
                    .expect(movedTo(DPD_1_30), asked("e1/dpd-1-sms"));
        }

        @Test
        void takesTheReminderBackWhenTheInstalmentIsPaid() {
            aLoan().owing("300.00", "2026-01-10")
                    .from("2026-01-07")
                    .expect(asked("i1/pre-due-3"))
                    .paid("r1", "300.00", "2026-01-07")
                    .expect(withdrawn("i1/pre-due-3", PAID).by("repayment-received:r1"))
                    .everyDayTo("2026-01-20")
                    .expectNothing();
        }

        @Test
        void remindsOncePerInstalmentWhateverItsRevisions() {
            aLoan().owing("300.00", "2026-01-10")
                    .from("2026-01-07")
                    .expect(asked("i1/pre-due-3"))
                    .rescheduled(1, "2026-02-10", "300.00", 1)
                    .expect(withdrawn("i1/pre-due-3", GROUND_GONE).by("instalment-scheduled:1/1"))
                    .everyDayTo("2026-02-11")
                    .expect(
                            movedTo(DPD_1_30).on("2026-02-11"),
                            asked("e1/dpd-1-sms").on("2026-02-11"));
        }

        @Test
        void revisesTheReminderWhenTheInstalmentsAmountChanges() {
            aLoan().owing("300.00", "2026-01-10")
                    .from("2026-01-07")
                    .expect(asked("i1/pre-due-3"))
                    .rescheduled(1, "2026-01-10", "320.00", 1)
                    .expect(asked("i1/pre-due-3", 1).on("2026-01-07").by("instalment-scheduled:1/1"));
        }

        @Test
        void doesNotRemindOfTheNextInstalmentWhileOneIsOverdue() {
            aLoan().owing("300.00", "2026-01-01", "2026-01-06")
                    .from("2026-01-02")
                    .expect(movedTo(DPD_1_30), asked("e1/dpd-1-sms"))
                    .onDay("2026-01-03")
                    .expect(conditionFalse("i2/pre-due-3"));
        }
    }

    @Nested
    class ACorrection {

        @Test
        void movesOnceOverAllRungsAndNamesItsCause() {
            aLoan().owing("300.00", "2026-01-01")
                    .from("2026-04-10")
                    .expect(
                            movedTo(DPD_1_30).on("2026-01-02"),
                            movedTo(DPD_31_90).on("2026-02-01"),
                            movedTo(DPD_OVER_90).on("2026-04-02"),
                            overtaken("e1/dpd-1-sms"),
                            overtaken("e1/dpd-7-mail"),
                            overtaken("e1/dpd-15-sms"),
                            overtaken("e1/dpd-31-call"),
                            overtaken("e1/dpd-61-visit"),
                            asked("e1/dpd-45-plan"),
                            asked("e1/dpd-75-mail"),
                            asked("e1/dpd-91-legal"))
                    .paid("r1", "300.00", "2025-12-30")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-45-plan", PAID).by("repayment-received:r1"),
                            withdrawn("e1/dpd-75-mail", PAID).by("repayment-received:r1"),
                            withdrawn("e1/dpd-91-legal", PAID).by("repayment-received:r1"))
                    .everyDayTo("2026-05-10")
                    .expectNothing();
        }

        @Test
        void upwardsMovesOnceTooAndTakesTheNewestStep() {
            aLoan().owing("300.00", "2026-01-01")
                    .from("2025-12-20")
                    .expectNothing()
                    .paid("r1", "300.00", "2025-12-20")
                    .expectNothing()
                    .everyDayTo("2026-02-10")
                    .expectNothing()
                    .reversed("r1", "2026-02-10")
                    .expect(
                            movedTo(DPD_31_90).by("repayment-reversed:r1"),
                            overtaken("e1/dpd-1-sms"),
                            overtaken("e1/dpd-7-mail"),
                            overtaken("e1/dpd-15-sms"),
                            asked("e1/dpd-31-call").by("repayment-reversed:r1"));
        }

        @Test
        void ofAPlanMovesTheLoanBack() {
            overdueOnce("2026-01-05")
                    .rescheduled(1, "2026-03-01", "300.00", 1)
                    .expect(
                            movedTo(CURRENT).by("instalment-scheduled:1/1"),
                            withdrawn("e1/dpd-1-sms", GROUND_GONE).by("instalment-scheduled:1/1"))
                    .rescheduled(1, "2026-01-01", "300.00", 0)
                    .expectNothing();
        }

        @Test
        void byACancellationEndsTheEpisode() {
            overdueOnce("2026-01-05")
                    .cancelled(1, 0)
                    .expect(
                            movedTo(CURRENT).by("instalment-cancelled:1/0"),
                            withdrawn("e1/dpd-1-sms", GROUND_GONE).by("instalment-cancelled:1/0"));
        }

        @Test
        void valuedInTheFutureCountsOnItsDayEvenIfThatIsSkipped() {
            overdueOnce("2026-01-03")
                    .paid("r1", "300.00", "2026-01-06")
                    .expectNothing()
                    .onDay("2026-01-20")
                    .expect(
                            movedTo(CURRENT).on("2026-01-06"),
                            withdrawn("e1/dpd-1-sms", PAID).on("2026-01-06"));
        }
    }

    @Nested
    class AnEpisode {

        @Test
        void endsWhenNothingIsOverdueAndTheNextOneStartsItsStepsAfresh() {
            aLoan().owing("300.00", "2026-01-01", "2026-03-01")
                    .from("2026-01-02")
                    .expect(movedTo(DPD_1_30), asked("e1/dpd-1-sms"))
                    .paid("r1", "300.00", "2026-01-02")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-1-sms", PAID).by("repayment-received:r1"))
                    .everyDayTo("2026-03-08")
                    .expect(
                            asked("i2/pre-due-3").on("2026-02-26"),
                            movedTo(DPD_1_30, 2).on("2026-03-02"),
                            asked("e2/dpd-1-sms").on("2026-03-02"),
                            asked("e2/dpd-7-mail").on("2026-03-08"));
        }

        @Test
        void forgetsItsStepsWithItsEndAndKeepsThoseOfInstalments() {
            LoanStory story = aLoan().owing("300.00", "2026-01-10")
                    .from("2026-01-07")
                    .expect(asked("i1/pre-due-3"))
                    .onDay("2026-01-11")
                    .expect(movedTo(DPD_1_30), asked("e1/dpd-1-sms"))
                    .paid("r1", "300.00", "2026-01-11")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-1-sms", PAID).by("repayment-received:r1"));

            assertThat(story.account().steps).containsOnlyKeys("i1/pre-due-3");
        }

        @Test
        void isNotReopenedByAReversalButFollowedByANewOne() {
            overdueOnce("2026-01-05")
                    .paid("r1", "300.00", "2026-01-05")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-1-sms", PAID).by("repayment-received:r1"))
                    .reversed("r1", "2026-01-05")
                    .expect(
                            movedTo(DPD_1_30, 2).by("repayment-reversed:r1"),
                            asked("e2/dpd-1-sms").by("repayment-reversed:r1"));
        }

        @Test
        void isOnlyPausedByAPaymentHoliday() {
            overdueOnce("2026-01-03")
                    .held("h1", HoldKind.PAYMENT_HOLIDAY, "2026-01-01", "2026-01-06")
                    .expect(
                            movedTo(CURRENT).by("hold-placed:h1/0"),
                            withdrawn("e1/dpd-1-sms", GROUND_GONE).by("hold-placed:h1/0"))
                    .everyDayTo("2026-01-13")
                    .expect(
                            movedTo(DPD_1_30).on("2026-01-07"),
                            asked("e1/dpd-7-mail").on("2026-01-13"));
        }

        @Test
        void goesOnWhenThePaidOldestLeavesAYoungerOne() {
            aLoan().owing("300.00", "2026-01-01", "2026-01-05")
                    .from("2026-01-10")
                    .expect(movedTo(DPD_1_30).on("2026-01-02"), overtaken("e1/dpd-1-sms"), asked("e1/dpd-7-mail"))
                    .paid("r1", "300.00", "2026-01-10")
                    .expect(withdrawn("e1/dpd-7-mail", GROUND_GONE).by("repayment-received:r1"))
                    .everyDayTo("2026-01-12")
                    .expectNothing();
        }
    }

    @Nested
    class APromise {

        private LoanStory promised() {
            return overdueOnce("2026-01-05")
                    .promised("p1", "100.00", "2026-01-05", "2026-01-10")
                    .expect(withdrawn("e1/dpd-1-sms", PROMISE).by("promise-made:p1/0"));
        }

        @Test
        void isKeptAtOnceWhenTheMoneyIsThereAndStepsGoOn() {
            promised()
                    .onDay("2026-01-08")
                    .expect(silenced("e1/dpd-7-mail", "promise"))
                    .paid("r1", "60.00", "2026-01-06")
                    .expectNothing()
                    .paid("r2", "40.00", "2026-01-08")
                    .expect(
                            promise("p1", KEPT, "100.00"),
                            asked("e1/dpd-7-mail").by("repayment-received:r2"));
        }

        @Test
        void isBrokenOnceTheSettlingDaysAreOver() {
            promised()
                    .everyDayTo("2026-01-14")
                    .expect(
                            silenced("e1/dpd-7-mail", "promise").on("2026-01-08"),
                            asked("e1/dpd-7-mail").on("2026-01-11"),
                            promise("p1", BROKEN, "0.00").on("2026-01-13"));
        }

        @Test
        void isPartlyKeptByLessThanTheAmount() {
            promised()
                    .paid("r1", "99.99", "2026-01-10")
                    .expectNothing()
                    .onDay("2026-01-13")
                    .expect(promise("p1", PARTLY_KEPT, "99.99"), asked("e1/dpd-7-mail"));
        }

        @Test
        void isBrokenByMoneyThatIsValuedTooLate() {
            promised()
                    .onDay("2026-01-11")
                    .expect(asked("e1/dpd-7-mail"))
                    .paid("r1", "100.00", "2026-01-11")
                    .expect(asked("e1/dpd-7-mail", 1).by("repayment-received:r1"))
                    .onDay("2026-01-13")
                    .expect(promise("p1", BROKEN, "0.00"));
        }

        @Test
        void isToldAgainWhenLateNewsCorrectsIt() {
            promised()
                    .onDay("2026-01-13")
                    .expect(promise("p1", BROKEN, "0.00"), asked("e1/dpd-7-mail"))
                    .paid("r1", "100.00", "2026-01-10")
                    .expect(
                            promise("p1", KEPT, "100.00"),
                            asked("e1/dpd-7-mail", 1).by("repayment-received:r1"))
                    .reversed("r1", "2026-01-13")
                    .expect(
                            promise("p1", BROKEN, "0.00"),
                            asked("e1/dpd-7-mail", 2).by("repayment-reversed:r1"))
                    .reversed("r1", "2026-01-13")
                    .expectNothing();
        }

        @Test
        void doesNotShareMoneyWithAnother() {
            overdueOnce("2026-01-05")
                    .promised("p1", "50.00", "2026-01-05", "2026-01-12")
                    .expect(withdrawn("e1/dpd-1-sms", PROMISE).by("promise-made:p1/0"))
                    .promised("p2", "50.00", "2026-01-05", "2026-01-06")
                    .expectNothing()
                    .paid("r1", "70.00", "2026-01-05")
                    .expect(promise("p2", KEPT, "50.00"))
                    .everyDayTo("2026-01-16")
                    .expect(
                            silenced("e1/dpd-7-mail", "promise").on("2026-01-08"),
                            asked("e1/dpd-7-mail").on("2026-01-13"),
                            promise("p1", PARTLY_KEPT, "20.00").on("2026-01-15"),
                            asked("e1/dpd-15-sms").on("2026-01-16"));
        }

        @Test
        void leavesTheOlderMoneyToThePromiseThatEndsFirst() {
            overdueOnce("2026-01-05")
                    .promised("p1", "50.00", "2026-01-04", "2026-01-08")
                    .expect(withdrawn("e1/dpd-1-sms", PROMISE).by("promise-made:p1/0"))
                    .promised("p2", "50.00", "2026-01-06", "2026-01-10")
                    .expectNothing()
                    .paid("a", "50.00", "2026-01-07")
                    .expectNothing()
                    .onDay("2026-01-07")
                    .expect(promise("p1", KEPT, "50.00"))
                    .paid("b", "50.00", "2026-01-05")
                    .expect(promise("p2", KEPT, "50.00"));
        }

        @Test
        void isResolvedAfterItsLoanEndedToo() {
            promised()
                    .closed(CloseReason.WRITTEN_OFF, "2026-01-06")
                    .expectNothing()
                    .everyDayTo("2026-01-20")
                    .expect(
                            movedTo(CURRENT).on("2026-01-06"),
                            promise("p1", BROKEN, "0.00").on("2026-01-13"));
        }
    }

    @Nested
    class AnEndedLoan {

        @ParameterizedTest
        @EnumSource
        void getsNothingMore(CloseReason reason) {
            String cause = "loan-closed:" + reason + "/2026-01-05";
            LoanStory story = overdueOnce("2026-01-05")
                    .closed(reason, "2026-01-05")
                    .expect(
                            movedTo(CURRENT).by(cause),
                            withdrawn("e1/dpd-1-sms", LOAN_CLOSED).by(cause))
                    .everyDayTo("2026-05-01")
                    .expectNothing();

            assertThat(story.status().state()).isEqualTo(LoanState.valueOf(reason.name()));
        }

        @Test
        void endsOnItsDayWhenThatLiesAhead() {
            overdueOnce("2026-01-03")
                    .closed(CloseReason.SOLD, "2026-01-05")
                    .expectNothing()
                    .everyDayTo("2026-01-09")
                    .expect(
                            movedTo(CURRENT).on("2026-01-05"),
                            withdrawn("e1/dpd-1-sms", LOAN_CLOSED).on("2026-01-05"));
        }

        @Test
        void losesItsReminderToo() {
            aLoan().owing("300.00", "2026-01-10")
                    .from("2026-01-07")
                    .expect(asked("i1/pre-due-3"))
                    .closed(CloseReason.PAID_OFF, "2026-01-07")
                    .expect(withdrawn("i1/pre-due-3", LOAN_CLOSED).by("loan-closed:paid-off/2026-01-07"));
        }

        @Test
        void isReopenedWhenItsLastPaymentIsReversed() {
            overdueOnce("2026-01-05")
                    .paid("r1", "300.00", "2026-01-05")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-1-sms", PAID).by("repayment-received:r1"))
                    .closed(CloseReason.PAID_OFF, "2026-01-05")
                    .expectNothing()
                    .onDay("2026-01-08")
                    .expectNothing()
                    .reversed("r1", "2026-01-08")
                    .expect(
                            movedTo(DPD_1_30, 2).by("repayment-reversed:r1"),
                            overtaken("e2/dpd-1-sms"),
                            asked("e2/dpd-7-mail").by("repayment-reversed:r1"))
                    .everyDayTo("2026-01-16")
                    .expect(asked("e2/dpd-15-sms").on("2026-01-16"));
        }

        @ParameterizedTest
        @EnumSource
        void endsAgainAfterItWasReopened(CloseReason reason) {
            LoanStory story = overdueOnce("2026-01-05")
                    .paid("r1", "300.00", "2026-01-05")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-1-sms", PAID).by("repayment-received:r1"))
                    .closed(CloseReason.PAID_OFF, "2026-01-05")
                    .expectNothing()
                    .onDay("2026-01-08")
                    .expectNothing()
                    .reversed("r1", "2026-01-08")
                    .expect(
                            movedTo(DPD_1_30, 2).by("repayment-reversed:r1"),
                            overtaken("e2/dpd-1-sms"),
                            asked("e2/dpd-7-mail").by("repayment-reversed:r1"))
                    .onDay("2026-01-09")
                    .expectNothing()
                    .closed(reason, "2026-01-09")
                    .expect(
                            movedTo(CURRENT, 2).by("loan-closed:" + reason + "/2026-01-09"),
                            withdrawn("e2/dpd-7-mail", LOAN_CLOSED).by("loan-closed:" + reason + "/2026-01-09"))
                    .everyDayTo("2026-03-01")
                    .expectNothing();

            assertThat(story.status().state()).isEqualTo(LoanState.valueOf(reason.name()));
        }

        @Test
        void isReopenedByTheReversalOfAnEarlierEndButNotOfALaterOne() {
            overdueOnce("2026-01-05")
                    .closed(CloseReason.PAID_OFF, "2026-01-05")
                    .expect(
                            movedTo(CURRENT).by("loan-closed:paid-off/2026-01-05"),
                            withdrawn("e1/dpd-1-sms", LOAN_CLOSED).by("loan-closed:paid-off/2026-01-05"))
                    .closed(CloseReason.PAID_OFF, "2026-01-07")
                    .expectNothing()
                    .onDay("2026-01-09")
                    .expectNothing()
                    .paid("r1", "10.00", "2026-01-05")
                    .expectNothing()
                    .reversed("r1", "2026-01-06")
                    .expectNothing()
                    .paid("r2", "10.00", "2026-01-05")
                    .expectNothing()
                    .reversed("r2", "2026-01-07")
                    .expect(
                            movedTo(DPD_1_30, 2).by("repayment-reversed:r2"),
                            overtaken("e2/dpd-1-sms"),
                            asked("e2/dpd-7-mail").by("repayment-reversed:r2"));
        }

        @Test
        void staysEndedWhenItWasWrittenOff() {
            overdueOnce("2026-01-05")
                    .paid("r1", "300.00", "2026-01-05")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-1-sms", PAID).by("repayment-received:r1"))
                    .closed(CloseReason.WRITTEN_OFF, "2026-01-05")
                    .expectNothing()
                    .reversed("r1", "2026-01-08")
                    .expectNothing()
                    .everyDayTo("2026-02-16")
                    .expectNothing();
        }
    }

    @Nested
    class AnUnregisteredLoan {

        @Test
        void countsAndGetsItsCommandsOnceRegistered() {
            anUnregisteredLoan()
                    .owing("300.00", "2026-01-01")
                    .from("2026-01-05")
                    .expect(movedTo(DPD_1_30).on("2026-01-02"), unregistered("e1/dpd-1-sms"))
                    .everyDayTo("2026-01-09")
                    .expect(unregistered("e1/dpd-7-mail").on("2026-01-08"))
                    .registered()
                    .expect(overtaken("e1/dpd-1-sms"), asked("e1/dpd-7-mail").by("loan-registered:0"));
        }

        @Test
        void isReportedAsSuch() {
            LoanStory story = anUnregisteredLoan()
                    .owing("300.00", "2026-01-01")
                    .from("2026-01-02")
                    .expect(movedTo(DPD_1_30), unregistered("e1/dpd-1-sms"));

            assertThat(story.status().state()).isEqualTo(LoanState.UNREGISTERED);
        }
    }

    @Nested
    class AnOpenCommand {

        @Test
        void isWithdrawnWithinItsLastDay() {
            overdueOnce("2026-01-07")
                    .paid("r1", "300.00", "2026-01-07")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-1-sms", PAID).by("repayment-received:r1"));
        }

        @Test
        void isNotWithdrawnAfterItsLastDay() {
            overdueOnce("2026-01-07")
                    .onDay("2026-01-08")
                    .expect(asked("e1/dpd-7-mail"))
                    .paid("r1", "300.00", "2026-01-08")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/dpd-7-mail", PAID).by("repayment-received:r1"));
        }

        @Test
        void goesOutAgainWithTheNextRevisionWhenItsFiguresChange() {
            overdueOnce("2026-01-03")
                    .paid("r1", "100.00", "2026-01-03")
                    .expect(asked("e1/dpd-1-sms", 1).on("2026-01-02").by("repayment-received:r1"))
                    .paid("r2", "50.00", "2026-01-03")
                    .expect(asked("e1/dpd-1-sms", 2).on("2026-01-02").by("repayment-received:r2"))
                    .paid("r2", "50.00", "2026-01-03")
                    .expectNothing();
        }

        @Test
        void isRevisedByTimeWhenAnotherInstalmentFallsOverdue() {
            aLoan().owing("300.00", "2026-01-01", "2026-01-05")
                    .from("2026-01-02")
                    .expect(movedTo(DPD_1_30), asked("e1/dpd-1-sms"), conditionFalse("i2/pre-due-3"))
                    .everyDayTo("2026-01-07")
                    .expect(asked("e1/dpd-1-sms", 1).on("2026-01-02"));
        }

        @Test
        void isWithdrawnByAHoldAndNotAskedAgain() {
            overdueOnce("2026-01-03")
                    .held("h1", HoldKind.DISPUTE, "2026-01-03", "2026-01-05")
                    .expect(withdrawn("e1/dpd-1-sms", HOLD).by("hold-placed:h1/0"))
                    .everyDayTo("2026-01-07")
                    .expectNothing();
        }

        @Test
        void isWithdrawnByAHoldOnTheDayThatBegins() {
            overdueOnce("2026-01-03")
                    .held("h1", HoldKind.DISPUTE, "2026-01-05", null)
                    .expectNothing()
                    .everyDayTo("2026-01-07")
                    .expect(withdrawn("e1/dpd-1-sms", HOLD).on("2026-01-05"));
        }

        @Test
        void isWithdrawnByAnOpenCase() {
            overdueOnce("2026-01-03")
                    .caseOpened("c1")
                    .expect(withdrawn("e1/dpd-1-sms", CASE_OPEN).by("case-opened:c1"));
        }
    }

    @Nested
    class ASilencedStep {

        @Test
        void isReconsideredOnTheFirstUnsilencedDay() {
            aLoan().owing("300.00", "2026-01-01")
                    .from("2025-12-20")
                    .expectNothing()
                    .held("h1", HoldKind.DISPUTE, "2025-12-20", "2026-01-10")
                    .expectNothing()
                    .everyDayTo("2026-01-12")
                    .expect(
                            silenced("i1/pre-due-3", "dispute").on("2025-12-29"),
                            movedTo(DPD_1_30).on("2026-01-02"),
                            silenced("e1/dpd-1-sms", "dispute").on("2026-01-02"),
                            silenced("e1/dpd-7-mail", "dispute").on("2026-01-08"),
                            overtaken("e1/dpd-1-sms").on("2026-01-10"),
                            asked("e1/dpd-7-mail").on("2026-01-10"));
        }

        @Test
        void isTakenWhenTheHoldIsReleasedEarly() {
            aLoan().owing("300.00", "2026-01-01")
                    .from("2026-01-01")
                    .expect(asked("i1/pre-due-3"))
                    .held("h1", HoldKind.CEASE_CONTACT, "2026-01-01", null)
                    .expect(withdrawn("i1/pre-due-3", HOLD).by("hold-placed:h1/0"))
                    .onDay("2026-01-02")
                    .expect(movedTo(DPD_1_30), silenced("e1/dpd-1-sms", "cease-contact"))
                    .released("h1", "2026-01-04")
                    .expectNothing()
                    .everyDayTo("2026-01-05")
                    .expect(asked("e1/dpd-1-sms").on("2026-01-04"));
        }

        @Test
        void isToldAgainWhenSomethingElseSilencesIt() {
            overdueOnce("2026-01-07")
                    .held("h1", HoldKind.DISPUTE, "2026-01-07", "2026-01-10")
                    .expect(withdrawn("e1/dpd-1-sms", HOLD).by("hold-placed:h1/0"))
                    .held("h2", HoldKind.REPRESENTED, "2026-01-07", null)
                    .expectNothing()
                    .everyDayTo("2026-01-12")
                    .expect(
                            silenced("e1/dpd-7-mail", "dispute").on("2026-01-08"),
                            silenced("e1/dpd-7-mail", "represented").on("2026-01-10"));
        }

        @Test
        void isTakenWhenTheCaseCloses() {
            overdueOnce("2026-01-07")
                    .caseOpened("c1")
                    .expect(withdrawn("e1/dpd-1-sms", CASE_OPEN).by("case-opened:c1"))
                    .onDay("2026-01-08")
                    .expect(silenced("e1/dpd-7-mail", "case"))
                    .caseClosed("c1")
                    .expect(asked("e1/dpd-7-mail").by("case-closed:c1"));
        }
    }
}
