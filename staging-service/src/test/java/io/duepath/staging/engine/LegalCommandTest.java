package io.duepath.staging.engine;

import static io.duepath.model.command.WithdrawReason.GROUND_GONE;
import static io.duepath.model.command.WithdrawReason.HOLD;
import static io.duepath.model.command.WithdrawReason.LOAN_CLOSED;
import static io.duepath.model.command.WithdrawReason.PAID;
import static io.duepath.model.command.WithdrawReason.PROMISE;
import static io.duepath.staging.engine.Expectation.CURRENT;
import static io.duepath.staging.engine.Expectation.DPD_1_30;
import static io.duepath.staging.engine.Expectation.DPD_31_90;
import static io.duepath.staging.engine.Expectation.asked;
import static io.duepath.staging.engine.Expectation.movedTo;
import static io.duepath.staging.engine.Expectation.withdrawn;
import static io.duepath.staging.engine.LoanStory.aLoan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.duepath.model.Message;
import io.duepath.model.command.AccountStatement;
import io.duepath.model.command.AccountStatement.Owed;
import io.duepath.model.command.AccountStatement.Paid;
import io.duepath.model.command.Action;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.RepaymentId;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.domain.BucketLadder;
import io.duepath.staging.domain.Terms;
import io.duepath.staging.domain.Tolerance;
import io.duepath.staging.policy.Step;
import io.duepath.staging.policy.Step.Anchor;
import io.duepath.staging.policy.TreatmentPolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The legal step at one day overdue, to be carried out within five days; 300.00 are due on 2026-01-01. */
class LegalCommandTest {

    private static LoanStory escalated() {
        return begun().from("2026-01-02").expect(movedTo(DPD_1_30), asked("e1/legal"));
    }

    private static LoanStory.Beginning begun() {
        return aLoan().owing("300.00", "2026-01-01", "2026-02-01").under(policy(Action.LEGAL_ESCALATE));
    }

    private static TreatmentPolicy policy(Action action) {
        var step = new Step("legal", Anchor.dpd(1), action, "", 5, position -> true);
        return new TreatmentPolicy("test-1", new Terms(BucketLadder.DEFAULT, Tolerance.NONE), List.of(step));
    }

    private static LoanStory opened() {
        return escalated()
                .onDay("2026-01-03")
                .expectNothing()
                .caseOpenedOn("e1/legal")
                .expectNothing();
    }

    private static LoanStory openedAndExpired() {
        return opened().everyDayTo("2026-01-20").expectNothing();
    }

    private static <M extends Message> List<M> all(Class<M> kind, LoanStory story) {
        return story.messages().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Owed owed(int number, String due, String credited) {
        return new Owed(
                new InstalmentNumber(number), LocalDate.parse(due), new BigDecimal("300.00"), new BigDecimal(credited));
    }

    private static Paid paid(String id, String on, String amount) {
        return new Paid(new RepaymentId(id), LocalDate.parse(on), new BigDecimal(amount));
    }

    private static Envelope<LoanRegistered> registeredTo(String customer) {
        LoanEvents loan = LoanEvents.of("L-1");
        return Envelope.of(
                "again",
                LoanEvents.SOURCE,
                loan.openedOn(),
                new LoanRegistered(
                        loan.loanId(),
                        new CustomerId(customer),
                        loan.currency(),
                        "car-loan",
                        loan.openedOn(),
                        null,
                        0,
                        Map.of(),
                        1));
    }

    @Nested
    class TheAccount {

        @Test
        void hasWhatIsOwedAndWhatCounts() {
            LoanStory story = aLoan().owing("300.00", "2026-02-01", "2026-01-01", "2026-03-01")
                    .under(policy(Action.LEGAL_ESCALATE))
                    .from("2026-01-01")
                    .expectNothing()
                    .cancelled(3, 0)
                    .expectNothing()
                    .hears(LoanEvents.of("L-1")
                            .paid("r3", "2025-12-20", "150.00", LoanEvents.on(1, "100.00"), LoanEvents.on(2, "40.00")))
                    .expectNothing()
                    .paid("r2", "20.00", "2025-12-30")
                    .expectNothing()
                    .paid("r1", "70.00", "2026-01-03")
                    .expectNothing()
                    .paid("r0", "90.00", "2025-12-31")
                    .expectNothing()
                    .reversed("r0", "2026-01-01")
                    .expectNothing()
                    .onDay("2026-01-02")
                    .expect(movedTo(DPD_1_30), asked("e1/legal"));

            assertThat(all(LegalEscalated.class, story))
                    .singleElement()
                    .extracting(LegalEscalated::account)
                    .isEqualTo(new AccountStatement(
                            LoanEvents.of("L-1").currency(),
                            List.of(owed(2, "2026-01-01", "70.00"), owed(1, "2026-02-01", "100.00")),
                            List.of(paid("r3", "2025-12-20", "150.00"), paid("r2", "2025-12-30", "20.00"))));
        }

        @Test
        void goesOutAgainWheneverItChanges() {
            LoanStory story = escalated()
                    .paid("r1", "10.00", "2026-01-04")
                    .expectNothing()
                    .onDay("2026-01-04")
                    .expect(asked("e1/legal", 1))
                    .rescheduled(2, "2026-05-01", "300.00", 1)
                    .expect(asked("e1/legal", 2).by("instalment-scheduled:2/1"))
                    .held("h1", HoldKind.REPRESENTED, "2026-01-01", null)
                    .expectNothing();

            assertThat(all(LegalEscalated.class, story))
                    .extracting(LegalEscalated::businessDate, e -> e.account().repayments())
                    .containsExactly(
                            tuple(LocalDate.parse("2026-01-02"), List.of()),
                            tuple(LocalDate.parse("2026-01-04"), List.of(paid("r1", "2026-01-04", "10.00"))),
                            tuple(LocalDate.parse("2026-01-04"), List.of(paid("r1", "2026-01-04", "10.00"))));
        }
    }

    @Nested
    class WithAnOpenCase {

        @Test
        void itIsRevisedPastItsLastDay() {
            LoanStory story = openedAndExpired()
                    .paid("r1", "100.00", "2026-01-20")
                    .expect(asked("e1/legal", 1).by("repayment-received:r1"))
                    .onDay("2026-02-02")
                    .expect(movedTo(DPD_31_90).on("2026-02-01"), asked("e1/legal", 2));

            assertThat(all(LegalEscalated.class, story))
                    .extracting(LegalEscalated::expiresOn)
                    .containsExactly(
                            LocalDate.parse("2026-01-07"),
                            LocalDate.parse("2026-01-20"),
                            LocalDate.parse("2026-02-02"));
        }

        @Test
        void fullPaymentTakesItBackAsPaid() {
            openedAndExpired()
                    .paid("r1", "300.00", "2026-01-20")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/legal", PAID).by("repayment-received:r1"))
                    .everyDayTo("2026-01-31")
                    .expectNothing();
        }

        @Test
        void fullPaymentValuedLaterTakesItBackOnThatDay() {
            openedAndExpired()
                    .paid("r1", "300.00", "2026-01-23")
                    .expectNothing()
                    .onDay("2026-01-25")
                    .expect(
                            movedTo(CURRENT).on("2026-01-23"),
                            withdrawn("e1/legal", PAID).on("2026-01-23"));
        }

        @Test
        void aNewPlanTakesItBackForAnotherReason() {
            openedAndExpired()
                    .rescheduled(1, "2026-03-01", "300.00", 1)
                    .expect(
                            movedTo(CURRENT).by("instalment-scheduled:1/1"),
                            withdrawn("e1/legal", GROUND_GONE).by("instalment-scheduled:1/1"));
        }

        @Test
        void aHoldTakesItBackUntilItsEnd() {
            LoanStory story = openedAndExpired()
                    .held("h1", HoldKind.LEGAL_STAY, "2026-01-20", "2026-01-22")
                    .expect(withdrawn("e1/legal", HOLD).by("hold-placed:h1/0"))
                    .paid("r1", "100.00", "2026-01-21")
                    .expectNothing()
                    .onDay("2026-01-21")
                    .expectNothing()
                    .onDay("2026-01-22")
                    .expect(asked("e1/legal", 1))
                    .everyDayTo("2026-01-31")
                    .expectNothing();

            assertThat(all(LegalEscalated.class, story).get(1).account().repayments())
                    .containsExactly(paid("r1", "2026-01-21", "100.00"));
        }

        @Test
        void fullPaymentDuringAHoldTakesItBackAsPaid() {
            openedAndExpired()
                    .held("h1", HoldKind.LEGAL_STAY, "2026-01-20", null)
                    .expect(withdrawn("e1/legal", HOLD).by("hold-placed:h1/0"))
                    .paid("r1", "300.00", "2026-01-20")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/legal", PAID).by("repayment-received:r1"))
                    .released("h1", "2026-01-21")
                    .expectNothing()
                    .everyDayTo("2026-01-31")
                    .expectNothing();
        }

        @Test
        void oneSilenceAfterAnotherTakesItBackOnce() {
            openedAndExpired()
                    .held("h1", HoldKind.LEGAL_STAY, "2026-01-20", "2026-01-22")
                    .expect(withdrawn("e1/legal", HOLD).by("hold-placed:h1/0"))
                    .held("h2", HoldKind.DISPUTE, "2026-01-22", "2026-01-24")
                    .expectNothing()
                    .everyDayTo("2026-01-23")
                    .expectNothing()
                    .onDay("2026-01-24")
                    .expect(asked("e1/legal", 1))
                    .held("h3", HoldKind.DISPUTE, "2026-01-24", null)
                    .expect(withdrawn("e1/legal", HOLD).by("hold-placed:h3/0"));
        }

        @Test
        void aStoppedOneIsForgottenWithItsCase() {
            openedAndExpired()
                    .held("h1", HoldKind.LEGAL_STAY, "2026-01-20", "2026-01-22")
                    .expect(withdrawn("e1/legal", HOLD).by("hold-placed:h1/0"))
                    .caseClosed("case-e1")
                    .expectNothing()
                    .everyDayTo("2026-01-31")
                    .expectNothing()
                    .paid("r1", "300.00", "2026-01-31")
                    .expect(movedTo(CURRENT).by("repayment-received:r1"));
        }

        @Test
        void aPromiseTakesItBack() {
            openedAndExpired()
                    .promised("p1", "300.00", "2026-01-20", "2026-01-25")
                    .expect(withdrawn("e1/legal", PROMISE).by("promise-made:p1/0"))
                    .everyDayTo("2026-01-25")
                    .expectNothing()
                    .onDay("2026-01-26")
                    .expect(asked("e1/legal", 1));
        }

        @Test
        void theEndOfTheLoanTakesItBack() {
            openedAndExpired()
                    .closed(CloseReason.WRITTEN_OFF, "2026-01-20")
                    .expect(
                            movedTo(CURRENT).by("loan-closed:written-off/2026-01-20"),
                            withdrawn("e1/legal", LOAN_CLOSED).by("loan-closed:written-off/2026-01-20"));
        }

        @Test
        void itEndsQuietlyWithTheCase() {
            openedAndExpired()
                    .caseClosed("case-e1")
                    .expectNothing()
                    .paid("r1", "100.00", "2026-01-20")
                    .expectNothing()
                    .paid("r2", "200.00", "2026-01-20")
                    .expect(movedTo(CURRENT).by("repayment-received:r2"));
        }
    }

    @Nested
    class WithoutACase {

        @Test
        void aHoldTakesItBackForGood() {
            escalated()
                    .held("h1", HoldKind.LEGAL_STAY, "2026-01-02", "2026-01-04")
                    .expect(withdrawn("e1/legal", HOLD).by("hold-placed:h1/0"))
                    .everyDayTo("2026-01-07")
                    .expectNothing()
                    .paid("r1", "300.00", "2026-01-07")
                    .expect(movedTo(CURRENT).by("repayment-received:r1"));
        }

        @Test
        void aCaseToldAfterAHoldHearsWhatFollows() {
            escalated()
                    .held("h1", HoldKind.LEGAL_STAY, "2026-01-02", null)
                    .expect(withdrawn("e1/legal", HOLD).by("hold-placed:h1/0"))
                    .caseOpenedOn("e1/legal")
                    .expectNothing()
                    .paid("r1", "300.00", "2026-01-02")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r1"),
                            withdrawn("e1/legal", PAID).by("repayment-received:r1"));
        }

        @Test
        void itExpiresAndStaysAsItIs() {
            escalated()
                    .everyDayTo("2026-01-08")
                    .expectNothing()
                    .paid("r1", "100.00", "2026-01-08")
                    .expectNothing()
                    .paid("r2", "200.00", "2026-01-08")
                    .expect(movedTo(CURRENT).by("repayment-received:r2"));
        }

        @Test
        void itIsNotKeptByTheCaseOfAnotherCommand() {
            escalated()
                    .caseOpened("other")
                    .expectNothing()
                    .everyDayTo("2026-01-08")
                    .expectNothing()
                    .paid("r1", "300.00", "2026-01-08")
                    .expect(movedTo(CURRENT).by("repayment-received:r1"));
        }

        @Test
        void aCaseToldLateFindsItsFiguresAtOnce() {
            escalated()
                    .everyDayTo("2026-01-08")
                    .expectNothing()
                    .paid("r1", "100.00", "2026-01-08")
                    .expectNothing()
                    .caseOpenedOn("e1/legal")
                    .expect(asked("e1/legal", 1).by("case-opened:case-e1"))
                    .paid("r2", "200.00", "2026-01-08")
                    .expect(
                            movedTo(CURRENT).by("repayment-received:r2"),
                            withdrawn("e1/legal", PAID).by("repayment-received:r2"));
        }

        @Test
        void aCaseToldWhileAHoldSilencesItIsTakenBackAtOnce() {
            escalated()
                    .everyDayTo("2026-01-08")
                    .expectNothing()
                    .held("h1", HoldKind.DISPUTE, "2026-01-08", null)
                    .expectNothing()
                    .caseOpenedOn("e1/legal")
                    .expect(withdrawn("e1/legal", HOLD).by("case-opened:case-e1"));
        }
    }

    @Nested
    class WhenTheLoanPassesToAnotherCustomer {

        @Test
        void theCommandIsTakenBackFromTheOneItWentTo() {
            LoanStory story = opened().hears(registeredTo("C-2"))
                    .expect(withdrawn("e1/legal", GROUND_GONE).by("loan-registered:1"));

            assertThat(all(LegalWithdrawn.class, story))
                    .extracting(LegalWithdrawn::customerId)
                    .containsExactly(new CustomerId("C-L-1"));
        }

        @Test
        void soIsAContact() {
            LoanStory story = aLoan().owing("300.00", "2026-01-01")
                    .under(policy(Action.SMS))
                    .from("2026-01-02")
                    .expect(movedTo(DPD_1_30), asked("e1/legal"))
                    .hears(registeredTo("C-2"))
                    .expect(withdrawn("e1/legal", GROUND_GONE).by("loan-registered:1"))
                    .everyDayTo("2026-01-20")
                    .expectNothing();

            assertThat(all(ContactWithdrawn.class, story))
                    .extracting(ContactWithdrawn::customerId)
                    .containsExactly(new CustomerId("C-L-1"));
        }
    }
}
