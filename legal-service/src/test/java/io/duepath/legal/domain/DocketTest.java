package io.duepath.legal.domain;

import static io.duepath.legal.fixture.Orders.DAY_91;
import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.LoanId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocketTest {

    private static final CaseDecision NOTHING = new CaseDecision.Unchanged();

    private static CaseChange changed(CaseDecision decision) {
        assertThat(decision).isInstanceOf(CaseDecision.Changed.class);
        return ((CaseDecision.Changed) decision).change();
    }

    private static CommandEnd end(CaseDecision decision) {
        return ((CaseDecision.Changed) decision).end();
    }

    private static LegalCase review() {
        return changed(new Unheard().on(escalated("L-1", "cmd-1", 2, "300.00"))).now();
    }

    private static LegalCase withdrawnCase() {
        return changed(review().on(withdrawn("L-1", "cmd-1"))).now();
    }

    @Nested
    class AnOrderNobodyHeardOf {

        @Test
        void opensACaseInReviewAndSaysSo() {
            var decision = changed(new Unheard().on(escalated("L-1", "cmd-1")));

            assertThat(end(new Unheard().on(escalated("L-1", "cmd-1")))).isEqualTo(CommandEnd.OPENED);
            assertThat(decision.now()).isInstanceOf(Review.class);
            assertThat(decision.events())
                    .containsExactly(new CaseOpened(
                            new LoanId("L-1"), decision.now().file().caseId(), new CommandId("cmd-1"), DAY_91));
            assertThat(decision.entry())
                    .isEqualTo(new CaseEntry(CaseAction.OPENED, DAY_91, "staging", "dpd-91-legal", "time", "2026-01"));
        }

        @Test
        void derivesTheCaseIdFromTheOrderAlone() {
            var first = changed(new Unheard().on(escalated("L-1", "cmd-1", 0, "300.00")));
            var later = changed(new Unheard().on(escalated("L-1", "cmd-1", 7, "900.00")));
            var other = changed(new Unheard().on(escalated("L-1", "cmd-2")));

            assertThat(first.now().file().caseId()).isEqualTo(later.now().file().caseId());
            assertThat(first.now().file().caseId())
                    .isNotEqualTo(other.now().file().caseId());
        }

        @Test
        void isBarredByAWithdrawalThatComesFirst() {
            var order = withdrawn("L-1", "cmd-1");
            assertThat(new Unheard().on(order)).isEqualTo(new CaseDecision.BarredFirst(order));
        }
    }

    @Nested
    class ABarredOrder {

        private final Docket barred = new Barred(new LoanId("L-1"));

        @Test
        void neverOpens() {
            assertThat(barred.on(escalated("L-1", "cmd-1", 9, "300.00"))).isEqualTo(NOTHING);
        }

        @Test
        void isNotBarredTwice() {
            assertThat(barred.on(withdrawn("L-1", "cmd-1"))).isEqualTo(NOTHING);
        }

        @Test
        void refusesACommandOfAnotherLoan() {
            assertThat(barred.on(withdrawn("L-2", "cmd-1"))).isInstanceOf(CaseDecision.Refused.class);
        }
    }

    @Nested
    class ACaseInReview {

        @ParameterizedTest
        @CsvSource({"0", "1", "2"})
        void changesNothingOnARevisionItKnows(int revision) {
            assertThat(review().on(escalated("L-1", "cmd-1", revision, "777.00")))
                    .isEqualTo(NOTHING);
        }

        @Test
        void takesOverNewerFiguresWithoutAnEvent() {
            var decision = changed(review().on(escalated("L-1", "cmd-1", 3, "450.00")));

            assertThat(end(review().on(escalated("L-1", "cmd-1", 3, "450.00")))).isEqualTo(CommandEnd.UPDATED);
            assertThat(decision.events()).isEmpty();
            assertThat(decision.now().state()).isEqualTo(CaseState.REVIEW);
            assertThat(decision.now().file().referral().because().arrears()).isEqualByComparingTo("450.00");
            assertThat(decision.now().file().openedOn())
                    .isEqualTo(review().file().openedOn());
            assertThat(decision.entry().action()).isEqualTo(CaseAction.FIGURES_UPDATED);
            assertThat(decision.entry().reason()).isEqualTo("revision-3");
        }

        @Test
        void isClosedByAWithdrawal() {
            var decision = changed(review().on(withdrawn("L-1", "cmd-1")));

            assertThat(end(review().on(withdrawn("L-1", "cmd-1")))).isEqualTo(CommandEnd.WITHDRAWN);
            assertThat(decision.now().state()).isEqualTo(CaseState.WITHDRAWN);
            assertThat(decision.events())
                    .isEqualTo(List.of(new CaseClosed(
                            new LoanId("L-1"), review().file().caseId(), DAY_91.plusDays(5), CaseOutcome.WITHDRAWN)));
            assertThat(decision.entry().reason()).isEqualTo("ground-gone");
            assertThat(decision.entry().cause()).isEqualTo("repayment-received:R-1");
        }

        @ParameterizedTest
        @CsvSource({
            "PAID, repayment-received:R-1, PAID",
            "LOAN_CLOSED, loan-closed:paid-off/2026-04-07, PAID",
            "LOAN_CLOSED, loan-closed:written-off/2026-04-07, WRITTEN_OFF",
            "LOAN_CLOSED, loan-closed:sold/2026-04-07, WITHDRAWN",
            "GROUND_GONE, repayment-received:R-1, WITHDRAWN"
        })
        void saysHowItEnded(WithdrawReason reason, String cause, CaseOutcome outcome) {
            var decision = changed(review().on(withdrawn("L-1", "cmd-1", reason, cause)));
            assertThat(decision.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            CaseClosed.class, e -> assertThat(e.outcome()).isEqualTo(outcome));
        }

        @Test
        void refusesACommandOfAnotherLoan() {
            assertThat(review().on(withdrawn("L-2", "cmd-1"))).isInstanceOf(CaseDecision.Refused.class);
            assertThat(review().on(escalated("L-2", "cmd-1", 9, "1.00"))).isInstanceOf(CaseDecision.Refused.class);
        }
    }

    @Nested
    class AWithdrawnCase {

        @Test
        void staysWithdrawnWhateverFiguresCome() {
            assertThat(withdrawnCase().on(escalated("L-1", "cmd-1", 9, "300.00")))
                    .isEqualTo(NOTHING);
        }

        @Test
        void isClosedOnce() {
            assertThat(withdrawnCase().on(withdrawn("L-1", "cmd-1"))).isEqualTo(NOTHING);
        }
    }
}
