package io.duepath.staging.engine;

import static io.duepath.model.command.WithdrawReason.GROUND_GONE;
import static io.duepath.model.command.WithdrawReason.HOLD;
import static io.duepath.staging.engine.Expectation.DPD_1_30;
import static io.duepath.staging.engine.Expectation.asked;
import static io.duepath.staging.engine.Expectation.conditionFalse;
import static io.duepath.staging.engine.Expectation.movedTo;
import static io.duepath.staging.engine.Expectation.overtaken;
import static io.duepath.staging.engine.Expectation.silenced;
import static io.duepath.staging.engine.Expectation.withdrawn;
import static io.duepath.staging.engine.LoanStory.aLoan;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.command.Action;
import io.duepath.model.command.Because;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.event.HoldKind;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.policy.Condition;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.Step.Anchor;
import io.duepath.staging.policy.TreatmentPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Selection, one sentence of the design each, under policies made for it. 300.00 are due on 2026-01-01. */
class PlannerTest {

    private static Step step(String id, int dpd, Action action) {
        return step(id, dpd, action, position -> true);
    }

    private static Step step(String id, int dpd, Action action, Condition condition) {
        return new Step(id, Anchor.dpd(dpd), action, "t", 30, condition);
    }

    private static LoanStory.Beginning under(Step... steps) {
        Terms terms = new Terms(BucketLadder.DEFAULT, Tolerance.NONE);
        return aLoan().owing("300.00", "2026-01-01").under(new TreatmentPolicy("test-1", terms, List.of(steps)));
    }

    @Nested
    class AmongReachedSteps {

        @Test
        void allContactsOfTheNewestStepDayAreAskedAndOlderOnesOvertaken() {
            under(
                            step("old-sms", 1, Action.SMS),
                            step("old-visit", 2, Action.VISIT),
                            step("sms", 3, Action.SMS),
                            step("call", 3, Action.CALL),
                            step("later", 4, Action.SMS))
                    .from("2026-01-04")
                    .expect(
                            movedTo(DPD_1_30).on("2026-01-02"),
                            overtaken("e1/old-sms"),
                            overtaken("e1/old-visit"),
                            asked("e1/sms"),
                            asked("e1/call"));
        }

        @Test
        void offersAndLegalStepsAreEachAskedAndOvertakeNothing() {
            under(
                            step("sms", 1, Action.SMS),
                            step("offer-1", 2, Action.OFFER_PLAN),
                            step("offer-2", 3, Action.OFFER_PLAN),
                            step("legal-1", 3, Action.LEGAL_ESCALATE),
                            step("legal-2", 4, Action.LEGAL_ESCALATE))
                    .from("2026-01-05")
                    .expect(
                            movedTo(DPD_1_30).on("2026-01-02"),
                            asked("e1/sms"),
                            asked("e1/offer-1"),
                            asked("e1/offer-2"),
                            asked("e1/legal-1"),
                            asked("e1/legal-2"));
        }

        @Test
        void aSilencedNewerOneDoesNotOvertake() {
            under(step("mail", 1, Action.MAIL), step("call", 2, Action.CALL))
                    .from("2025-12-20")
                    .expectNothing()
                    .held("h1", HoldKind.HARDSHIP, "2026-01-01", "2026-01-20")
                    .expectNothing()
                    .onDay("2026-01-03")
                    .expect(movedTo(DPD_1_30).on("2026-01-02"), asked("e1/mail"), silenced("e1/call", "hardship"))
                    .onDay("2026-01-20")
                    .expect(asked("e1/call"));
        }

        @Test
        void anOvertakenOneIsSpentForTheEpisode() {
            under(step("sms", 1, Action.SMS), step("call", 2, Action.CALL))
                    .from("2026-01-03")
                    .expect(movedTo(DPD_1_30).on("2026-01-02"), overtaken("e1/sms"), asked("e1/call"))
                    .held("h1", HoldKind.DISPUTE, "2026-01-04", "2026-01-05")
                    .expectNothing()
                    .everyDayTo("2026-01-20")
                    .expect(withdrawn("e1/call", HOLD).on("2026-01-04"));
        }
    }

    @Nested
    class ACondition {

        @Test
        void thatIsFalseSpendsTheStep() {
            under(step("sms", 1, Action.SMS, position -> position.dpd() > 1), step("call", 5, Action.CALL))
                    .from("2026-01-02")
                    .expect(movedTo(DPD_1_30), conditionFalse("e1/sms"))
                    .everyDayTo("2026-01-04")
                    .expectNothing();
        }

        @Test
        void isAskedWhenTheStepWouldBeEmittedNotBefore() {
            under(step("sms", 1, Action.SMS, position -> position.dpd() > 1))
                    .from("2026-01-01")
                    .expectNothing()
                    .held("h1", HoldKind.DISPUTE, "2026-01-01", "2026-01-04")
                    .expectNothing()
                    .everyDayTo("2026-01-05")
                    .expect(
                            movedTo(DPD_1_30).on("2026-01-02"),
                            silenced("e1/sms", "dispute").on("2026-01-02"),
                            asked("e1/sms").on("2026-01-04"));
        }

        @Test
        void ofAnOvertakenStepIsNotAsked() {
            under(
                            step("sms", 1, Action.SMS, position -> {
                                throw new IllegalStateException("must not be asked");
                            }),
                            step("call", 2, Action.CALL))
                    .from("2026-01-03")
                    .expect(movedTo(DPD_1_30).on("2026-01-02"), overtaken("e1/sms"), asked("e1/call"));
        }
    }

    @Nested
    class ACommand {

        private final LoanEvents loan = LoanEvents.of("L-1");

        private <M extends Message> List<M> all(Class<M> kind, LoanStory story) {
            return story.messages().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        }

        @Test
        void saysWhyWithTheFiguresOfItsDay() {
            LoanStory story = aLoan().owing("300.00", "2026-01-01")
                    .from("2026-01-02")
                    .expect(movedTo(DPD_1_30), asked("e1/dpd-1-sms"));

            assertThat(all(ContactRequested.class, story))
                    .containsExactly(new ContactRequested(
                            new CommandId(DerivedId.of("L-1", "e1", "dpd-1-sms")),
                            loan.loanId(),
                            loan.customerId(),
                            "e1",
                            "dpd-1-sms",
                            Action.SMS,
                            "overdue-gentle",
                            "default-1",
                            null,
                            LocalDate.parse("2026-01-02"),
                            LocalDate.parse("2026-01-07"),
                            0,
                            List.of(),
                            new Because(
                                    1,
                                    1,
                                    LocalDate.parse("2026-01-01"),
                                    new BigDecimal("300.00"),
                                    loan.currency(),
                                    DPD_1_30,
                                    "dpd-1-sms",
                                    "default-1",
                                    "time",
                                    null,
                                    null,
                                    null,
                                    null)));
        }

        @Test
        void beforeDueNamesTheInstalmentAndWhatIsOpenOfIt() {
            LoanStory story = aLoan().owing("300.00", "2026-01-10")
                    .from("2026-01-06")
                    .expectNothing()
                    .paid("r1", "100.00", "2026-01-06")
                    .expectNothing()
                    .onDay("2026-01-07")
                    .expect(asked("i1/pre-due-3"));

            assertThat(all(ContactRequested.class, story))
                    .singleElement()
                    .extracting(ContactRequested::because)
                    .isEqualTo(new Because(
                            0,
                            0,
                            LocalDate.parse("2026-01-10"),
                            BigDecimal.ZERO,
                            loan.currency(),
                            "CURRENT",
                            "pre-due-3",
                            "default-1",
                            "time",
                            null,
                            new InstalmentNumber(1),
                            LocalDate.parse("2026-01-10"),
                            new BigDecimal("200.00")));
        }

        @Test
        void listsTheHoldsInForce() {
            LoanStory story = under(step("legal", 1, Action.LEGAL_ESCALATE))
                    .from("2026-01-01")
                    .expectNothing()
                    .held("h1", HoldKind.REPRESENTED, "2026-01-01", null)
                    .expectNothing()
                    .held("h2", HoldKind.CEASE_CONTACT, "2026-01-01", "2026-01-02")
                    .expectNothing()
                    .onDay("2026-01-02")
                    .expect(movedTo(DPD_1_30), asked("e1/legal"));

            assertThat(all(LegalEscalated.class, story))
                    .singleElement()
                    .extracting(LegalEscalated::holds)
                    .isEqualTo(List.of(HoldKind.REPRESENTED));
        }

        @Test
        void isWithdrawnWhenDpdFallsBelowItsStep() {
            aLoan().owing("300.00", "2026-01-01", "2026-01-03")
                    .under(new TreatmentPolicy(
                            "test-1",
                            new Terms(BucketLadder.DEFAULT, Tolerance.NONE),
                            List.of(step("sms", 1, Action.SMS), step("call", 9, Action.CALL))))
                    .from("2026-01-10")
                    .expect(movedTo(DPD_1_30).on("2026-01-02"), overtaken("e1/sms"), asked("e1/call"))
                    .paid("r1", "300.00", "2026-01-10")
                    .expect(withdrawn("e1/call", GROUND_GONE).by("repayment-received:r1"))
                    .everyDayTo("2026-01-20")
                    .expectNothing();
        }
    }
}
