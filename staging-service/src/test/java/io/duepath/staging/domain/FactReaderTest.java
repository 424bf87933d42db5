package io.duepath.staging.domain;

import static io.duepath.model.fixture.LoanEvents.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.model.event.CaseOutcome;
import io.duepath.model.event.Channel;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.HoldPlaced;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.PromiseMade;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.HoldId;
import io.duepath.model.loan.PromiseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactReaderTest {

    private static final LoanEvents LOAN = LoanEvents.of("L-1");
    private static final LocalDate DUE = LocalDate.parse("2026-01-01");

    private final LoanFacts facts = new LoanFacts();

    private Reception receive(LoanFact fact) {
        return FactReceiver.receive(facts, fact);
    }

    private static LoanRegistered registered(int revision, int graceDays, Map<String, Object> attributes) {
        return new LoanRegistered(
                LOAN.loanId(),
                LOAN.customerId(),
                LOAN.currency(),
                "car-loan",
                DUE,
                null,
                graceDays,
                attributes,
                revision);
    }

    private static HoldPlaced held(int revision, String from) {
        return new HoldPlaced(LOAN.loanId(), new HoldId("h1"), HoldKind.DISPUTE, LocalDate.parse(from), null, revision);
    }

    private static PromiseMade promised(int revision, String amount) {
        return new PromiseMade(
                LOAN.loanId(),
                new PromiseId("p1"),
                DUE,
                new BigDecimal(amount),
                LOAN.currency(),
                DUE.plusDays(10),
                revision);
    }

    @Nested
    class AResend {

        static Stream<LoanFact> facts() {
            return Stream.of(
                    LOAN.registered(Map.of("b", 1, "a", "x")).data(),
                    LOAN.scheduled(1, "2026-01-01", "300.00").data(),
                    LOAN.cancelled(1, 0).data(),
                    LOAN.paid("r1", "2026-01-01", "300.00", on(1, "100.00")).data(),
                    LOAN.reversed("r1", "2026-01-02").data(),
                    LOAN.held("h1", HoldKind.DISPUTE, "2026-01-01", null).data(),
                    LOAN.holdReleased("h1", "2026-01-05").data(),
                    LOAN.promised("p1", "2026-01-01", "2026-01-05", "100.00").data(),
                    LOAN.closed("2026-01-05", CloseReason.SOLD).data(),
                    LOAN.caseOpened("c1", new CommandId("k1"), "2026-01-05").data(),
                    LOAN.caseClosed("c1", "2026-01-06", CaseOutcome.PAID).data());
        }

        @ParameterizedTest
        @MethodSource("facts")
        void changesNothing(LoanFact fact) {
            assertThat(receive(fact)).isEqualTo(Reception.APPLIED);
            assertThat(receive(fact)).isEqualTo(Reception.REPEATED);
        }

        @Test
        void isRecognisedWhateverTheOrderOfItsAttributes() {
            receive(registered(0, 0, Map.of("a", 1, "b", 2, "c", 3)));

            assertThat(receive(registered(0, 0, Map.of("c", 3, "b", 2, "a", 1))))
                    .isEqualTo(Reception.REPEATED);
        }

        @Test
        void isRecognisedWhenAmountsAreSpelledDifferently() {
            receive(LOAN.paid("r1", "2026-01-01", "300", on(1, "100.0")).data());

            assertThat(receive(LOAN.paid("r1", "2026-01-01", "300.00", on(1, "100"))
                            .data()))
                    .isEqualTo(Reception.REPEATED);
        }
    }

    @Nested
    class SameKeyAndRevisionWithOtherContent {

        static Stream<Arguments> pairs() {
            return Stream.of(
                    Arguments.of(registered(0, 0, Map.of()), registered(0, 5, Map.of())),
                    Arguments.of(registered(0, 0, Map.of("a", 1)), registered(0, 0, Map.of("a", 2))),
                    Arguments.of(
                            LOAN.scheduled(1, "2026-01-01", "300.00").data(),
                            LOAN.scheduled(1, "2026-01-02", "300.00").data()),
                    Arguments.of(
                            LOAN.scheduled(1, "2026-01-01", "300.00").data(),
                            LOAN.scheduled(1, "2026-01-01", "300.01").data()),
                    Arguments.of(
                            LOAN.paid("r1", "2026-01-01", "300.00").data(),
                            LOAN.paid("r1", "2026-01-01", "301.00").data()),
                    Arguments.of(
                            LOAN.paid("r1", "2026-01-01", "300.00").data(),
                            LOAN.paid("r1", "2026-01-01", "300.00", on(1, "1.00"))
                                    .data()),
                    Arguments.of(
                            LOAN.reversed("r1", "2026-01-01").data(),
                            LOAN.reversed("r1", "2026-01-02").data()),
                    Arguments.of(held(0, "2026-01-01"), held(0, "2026-01-02")),
                    Arguments.of(
                            LOAN.holdReleased("h1", "2026-01-01").data(),
                            LOAN.holdReleased("h1", "2026-01-02").data()),
                    Arguments.of(promised(0, "10.00"), promised(0, "11.00")),
                    Arguments.of(
                            LOAN.closed("2026-01-01", CloseReason.SOLD).data(),
                            LOAN.closed("2026-01-01", CloseReason.PAID_OFF).data()),
                    Arguments.of(
                            LOAN.caseOpened("c1", new CommandId("k1"), "2026-01-05")
                                    .data(),
                            LOAN.caseOpened("c1", new CommandId("k1"), "2026-01-06")
                                    .data()),
                    Arguments.of(
                            LOAN.caseOpened("c1", new CommandId("k1"), "2026-01-05")
                                    .data(),
                            LOAN.caseOpened("c1", new CommandId("k2"), "2026-01-05")
                                    .data()),
                    Arguments.of(
                            LOAN.owedBy("AaAa").registered().data(),
                            LOAN.owedBy("BBBB").registered().data()),
                    Arguments.of(
                            LOAN.caseClosed("c1", "2026-01-05", CaseOutcome.PAID)
                                    .data(),
                            LOAN.caseClosed("c1", "2026-01-06", CaseOutcome.PAID)
                                    .data()));
        }

        @ParameterizedTest
        @MethodSource("pairs")
        void isAConflictAndTheFirstStays(LoanFact first, LoanFact second) {
            receive(first);

            assertThat(receive(second)).isInstanceOf(Reception.Conflict.class);
            assertThat(receive(first)).isEqualTo(Reception.REPEATED);
        }
    }

    @Nested
    class TheHighestRevision {

        @Test
        void ofAnInstalmentWinsInAnyOrder() {
            var older = LOAN.scheduled(1, "2026-01-01", "300.00", 1).data();
            var newer = LOAN.scheduled(1, "2026-02-01", "200.00", 2).data();
            assertThat(receive(newer)).isEqualTo(Reception.APPLIED);
            assertThat(receive(older)).isEqualTo(Reception.REPEATED);
            LoanFacts inOrder = new LoanFacts();
            FactReceiver.receive(inOrder, older);

            assertThat(FactReceiver.receive(inOrder, newer)).isEqualTo(Reception.APPLIED);
            assertThat(inOrder.instalments.all()).isEqualTo(facts.instalments.all());
        }

        @Test
        void ofARegistrationWinsInAnyOrder() {
            assertThat(receive(registered(2, 7, Map.of()))).isEqualTo(Reception.APPLIED);
            assertThat(receive(registered(1, 5, Map.of()))).isEqualTo(Reception.REPEATED);
            assertThat(facts.graceDays()).isEqualTo(7);
            assertThat(receive(registered(3, 9, Map.of()))).isEqualTo(Reception.APPLIED);
            assertThat(facts.graceDays()).isEqualTo(9);
        }

        @Test
        void ofAHoldWinsAndKeepsItsRelease() {
            receive(LOAN.holdReleased("h1", "2026-01-20").data());
            receive(held(1, "2026-01-10"));

            assertThat(receive(held(0, "2026-01-01"))).isEqualTo(Reception.REPEATED);
            assertThat(facts.holdsOn(LocalDate.parse("2026-01-09"))).isEmpty();
            assertThat(facts.holdsOn(LocalDate.parse("2026-01-19"))).containsExactly(HoldKind.DISPUTE);
            assertThat(facts.holdsOn(LocalDate.parse("2026-01-20"))).isEmpty();
        }

        @Test
        void ofAPromiseWinsInAnyOrder() {
            receive(promised(1, "50.00"));

            assertThat(receive(promised(0, "40.00"))).isEqualTo(Reception.REPEATED);
            assertThat(receive(promised(2, "60.00"))).isEqualTo(Reception.APPLIED);
            assertThat(facts.promises.get("p1").minor()).isEqualTo(6_000);
        }
    }

    @Nested
    class ACancellation {

        private final LoanFact scheduled =
                LOAN.scheduled(1, "2026-01-01", "300.00", 1).data();

        private boolean owed() {
            return !facts.instalments.get(1).cancelled();
        }

        @Test
        void winsAtEqualRevisionWhenItComesLater() {
            receive(scheduled);

            assertThat(receive(LOAN.cancelled(1, 1).data())).isEqualTo(Reception.APPLIED);
            assertThat(owed()).isFalse();
        }

        @Test
        void winsAtEqualRevisionWhenItComesFirst() {
            receive(LOAN.cancelled(1, 1).data());

            assertThat(receive(scheduled)).isEqualTo(Reception.REPEATED);
            assertThat(owed()).isFalse();
        }

        @Test
        void ofALowerRevisionChangesNothing() {
            receive(scheduled);

            assertThat(receive(LOAN.cancelled(1, 0).data())).isEqualTo(Reception.REPEATED);
            assertThat(owed()).isTrue();
        }

        @Test
        void isUndoneByAHigherRevision() {
            receive(LOAN.cancelled(1, 0).data());

            assertThat(receive(scheduled)).isEqualTo(Reception.APPLIED);
            assertThat(owed()).isTrue();
        }
    }

    @Nested
    class AnotherCurrency {

        private final LoanEvents dollars = LOAN.in("USD");

        @Test
        void isSetAsideForEachKindOfMoney() {
            receive(LOAN.registered().data());
            var other = new Reception.OtherCurrency("CNY");

            assertThat(receive(dollars.scheduled(1, "2026-01-01", "300.00").data()))
                    .isEqualTo(other);
            assertThat(receive(dollars.paid("r1", "2026-01-01", "300.00").data()))
                    .isEqualTo(other);
            assertThat(receive(dollars.promised("p1", "2026-01-01", "2026-01-05", "10.00")
                            .data()))
                    .isEqualTo(other);
        }

        @Test
        void countsOnceTheRegistrationSaysSo() {
            receive(LOAN.scheduled(1, "2026-01-01", "300.00").data());
            receive(dollars.scheduled(2, "2026-01-01", "20.00").data());
            receive(dollars.registered().data());

            assertThat(Counting.rests(facts, Tolerance.NONE, DUE))
                    .extracting(Counting.Rest::openMinor)
                    .isEqualTo(List.of(2_000L));
        }

        @Test
        void isNoneWhileTheLoanHasNoCurrency() {
            assertThat(receive(dollars.paid("r1", "2026-01-01", "300.00").data()))
                    .isEqualTo(Reception.APPLIED);
        }
    }

    @Nested
    class ARepayment {

        @Test
        void staysVoidWhenItsReversalCameFirst() {
            assertThat(receive(LOAN.reversed("r1", "2026-01-05").data())).isEqualTo(Reception.APPLIED);
            assertThat(receive(LOAN.paid("r1", "2026-01-01", "300.00").data())).isEqualTo(Reception.APPLIED);

            assertThat(facts.creditOn(LocalDate.parse("2026-01-03"))).isEmpty();
        }
    }

    @Test
    void aContactChangesNoNumber() {
        assertThat(receive(LOAN.contactMade(new CommandId("k1"), Channel.SMS, "2026-01-01")
                        .data()))
                .isEqualTo(Reception.APPLIED);
    }

    @Test
    void aReleaseIsNoFactOfALoanThatIsNotParked() {
        assertThatThrownBy(() -> receive(LOAN.released("n").data())).isInstanceOf(IllegalArgumentException.class);
    }
}
