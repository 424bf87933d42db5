package io.duepath.staging.domain;

import static io.duepath.model.fixture.LoanEvents.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.fixture.LoanEvents;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The counting rules, one table or sentence each. Amounts of 300.00 unless a case is about amounts. */
class CountingTest {

    private static final LoanEvents LOAN = LoanEvents.of("L-1");

    private static CountedLoan due(String dueDate) {
        return CountedLoan.of(LOAN.registered(), LOAN.scheduled(1, dueDate, "300.00"));
    }

    @Nested
    class Days {

        @ParameterizedTest(name = "due {0}, on {1}: {2} days, {3}")
        @CsvSource({
            "2026-01-01, 2025-12-31,   0, CURRENT",
            "2026-01-01, 2026-01-01,   0, CURRENT",
            "2026-01-01, 2026-01-02,   1, DPD_1_30",
            "2026-01-01, 2026-01-31,  30, DPD_1_30",
            "2026-01-01, 2026-02-01,  31, DPD_31_90",
            "2026-01-01, 2026-03-02,  60, DPD_31_90",
            "2026-01-01, 2026-03-03,  61, DPD_31_90",
            "2026-01-01, 2026-04-01,  90, DPD_31_90",
            "2026-01-01, 2026-04-02,  91, DPD_OVER_90",
            "2024-02-28, 2024-02-29,   1, DPD_1_30",
            "2024-02-28, 2024-03-01,   2, DPD_1_30",
            "2025-02-28, 2025-03-01,   1, DPD_1_30",
            "2024-02-29, 2024-02-29,   0, CURRENT",
            "2024-02-29, 2024-03-01,   1, DPD_1_30",
            "2024-01-31, 2024-03-01,  30, DPD_1_30",
            "2024-01-31, 2024-03-02,  31, DPD_31_90",
            "2025-01-31, 2025-03-02,  30, DPD_1_30",
            "2025-01-31, 2025-03-03,  31, DPD_31_90",
            "2024-02-29, 2025-02-28, 365, DPD_OVER_90",
            "2026-01-31, 2026-02-28,  28, DPD_1_30",
            "2026-04-30, 2026-05-01,   1, DPD_1_30",
            "2026-06-30, 2026-07-30,  30, DPD_1_30",
            "2026-06-30, 2026-07-31,  31, DPD_31_90",
            "2025-12-31, 2026-01-01,   1, DPD_1_30",
            "2025-12-31, 2026-01-30,  30, DPD_1_30",
            "2025-12-31, 2026-01-31,  31, DPD_31_90",
            "2025-10-02, 2025-12-31,  90, DPD_31_90",
            "2025-10-02, 2026-01-01,  91, DPD_OVER_90",
            "2023-12-31, 2024-12-31, 366, DPD_OVER_90",
        })
        void runFromTheDayAfterTheDueDate(String dueDate, String day, int days, String bucket) {
            Position position = due(dueDate).on(day);

            assertThat(position.pastDueDays()).isEqualTo(days);
            assertThat(position.dpd()).isEqualTo(days);
            assertThat(position.bucket()).isEqualTo(bucket);
            assertThat(position.arrearsMinor()).isEqualTo(days == 0 ? 0 : 30_000);
        }

        @Test
        void areThoseOfTheOldestUnmetInstalment() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-02-01", "300.00"),
                    LOAN.scheduled(2, "2026-01-01", "200.00"),
                    LOAN.scheduled(3, "2026-03-01", "100.00"));

            assertThat(loan.summary("2026-02-10")).isEqualTo("40 40 50000 2026-01-01 DPD_31_90");
        }

        @Test
        void stayWhenTheOldestIsPaidInPart() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.paid("r1", "2026-01-20", "299.99"));

            assertThat(loan.summary("2026-01-20")).isEqualTo("19 19 1 2026-01-01 DPD_1_30");
        }

        @Test
        void jumpToTheNextUnmetDueDateWhenTheOldestIsPaid() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.paid("r1", "2026-03-10", "300.00"));

            assertThat(loan.summary("2026-03-09")).isEqualTo("67 67 60000 2026-01-01 DPD_31_90");
            assertThat(loan.summary("2026-03-10")).isEqualTo("37 37 30000 2026-02-01 DPD_31_90");
        }

        @Test
        void leaveTheOldestUnmetDueDateOpenWhileNothingIsOverdue() {
            assertThat(due("2026-01-01").summary("2025-12-01")).isEqualTo("0 0 0 2026-01-01 CURRENT");
        }

        @Test
        void areNoneOnceEverythingIsPaid() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.paid("r1", "2026-01-01", "300.00"));

            assertThat(loan.summary("2026-06-01")).isEqualTo("0 0 0 null CURRENT");
        }

        @Test
        void areNoneWithoutAPlan() {
            assertThat(CountedLoan.of(LOAN.registered()).summary("2026-06-01")).isEqualTo("0 0 0 null CURRENT");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-02, DPD_1_60",
            "2026-03-03, DPD_OVER_60",
            "2026-01-01, CURRENT",
        })
        void fallIntoTheBucketsOfTheLadderInForce(String day, String bucket) {
            BucketLadder ladder = new BucketLadder(
                    List.of(new BucketLadder.Rung("DPD_1_60", 1), new BucketLadder.Rung("DPD_OVER_60", 61)));

            assertThat(due("2026-01-01").on(ladder).on(day).bucket()).isEqualTo(bucket);
        }
    }

    @Nested
    class Credit {

        @ParameterizedTest(name = "valued {0}, on {1}: {2} days")
        @CsvSource({
            "2026-01-10, 2026-01-09, 8",
            "2026-01-10, 2026-01-10, 0",
            "2026-01-10, 2026-01-11, 0",
            "2025-12-01, 2026-01-02, 0",
            "2026-01-02, 2026-01-02, 0",
            "2026-01-03, 2026-01-02, 1",
        })
        void countsFromItsValueDate(String valueDate, String day, int days) {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(), LOAN.scheduled(1, "2026-01-01", "300.00"), LOAN.paid("r1", valueDate, "300.00"));

            assertThat(loan.on(day).dpd()).isEqualTo(days);
        }

        @Test
        void isVoidForAllDatesOnceReversed() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.paid("r1", "2026-01-05", "300.00"),
                    LOAN.reversed("r1", "2026-01-20"));

            assertThat(loan.on("2026-01-06").dpd()).isEqualTo(5);
            assertThat(loan.on("2026-01-21").dpd()).isEqualTo(20);
        }

        @Test
        void isVoidWhenItsReversalCameFirst() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.reversed("r1", "2026-01-20"),
                    LOAN.paid("r1", "2026-01-05", "300.00"));

            assertThat(loan.on("2026-01-06").dpd()).isEqualTo(5);
        }

        @Test
        void goesWhereTheCoreAllocatedItEvenPastAnOlderInstalment() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.paid("r1", "2026-02-01", "300.00", on(2, "300.00")));

            assertThat(loan.summary("2026-02-02")).isEqualTo("32 32 30000 2026-01-01 DPD_31_90");
        }

        @Test
        void beyondAnInstalmentsAmountGoesToThePool() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.paid("r1", "2026-01-20", "200.00", on(2, "200.00")),
                    LOAN.paid("r2", "2026-01-20", "250.00", on(2, "250.00")));

            assertThat(loan.on("2026-01-21").arrearsMinor()).isEqualTo(15_000);
            assertThat(loan.on("2026-02-02").arrearsMinor()).isEqualTo(15_000);
        }

        @Test
        void isAllocatedBeforeThePoolIsSpreadWhicheverRepaymentCameFirst() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.paid("a", "2026-01-10", "300.00"),
                    LOAN.paid("b", "2026-01-10", "300.00", on(1, "300.00")));

            assertThat(loan.summary("2026-02-02")).isEqualTo("0 0 0 null CURRENT");
        }

        @Test
        void withoutAllocationJoinsThePoolWithTheUnallocatedPart() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.paid("r1", "2026-01-10", "350.00", on(2, "100.00")));

            assertThat(loan.on("2026-01-11").arrearsMinor()).isEqualTo(5_000);
            assertThat(loan.on("2026-02-02").arrearsMinor()).isEqualTo(25_000);
        }

        @Test
        void allocatedToACancelledInstalmentGoesToThePool() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.cancelled(2, 0),
                    LOAN.paid("r1", "2026-01-10", "300.00", on(2, "300.00")));

            assertThat(loan.summary("2026-02-02")).isEqualTo("0 0 0 null CURRENT");
        }

        @Test
        void allocatedToAnUnknownInstalmentGoesToThePool() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.paid("r1", "2026-01-10", "300.00", on(9, "300.00")));

            assertThat(loan.on("2026-02-02").dpd()).isZero();
        }

        @Test
        void isSpreadByDueDateNotByNumber() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-02-01", "300.00"),
                    LOAN.scheduled(2, "2026-01-01", "300.00"),
                    LOAN.paid("r1", "2026-01-10", "300.00"));

            assertThat(loan.summary("2026-02-02")).isEqualTo("1 1 30000 2026-02-01 DPD_1_30");
        }

        @Test
        void isSpreadByNumberOnTheSameDueDate() {
            CountedLoan loan = CountedLoan.of(
                            LOAN.registered(),
                            LOAN.scheduled(2, "2026-01-01", "100.00"),
                            LOAN.scheduled(1, "2026-01-01", "300.00"),
                            LOAN.paid("r1", "2026-01-10", "300.00"))
                    .tolerating(10_000, "0");

            assertThat(loan.on("2026-01-10").arrearsMinor()).isZero();
        }

        @Test
        void coversFutureInstalmentsToo() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.paid("r1", "2025-12-20", "500.00"));

            assertThat(loan.summary("2025-12-20")).isEqualTo("0 0 0 2026-02-01 CURRENT");
            assertThat(loan.summary("2026-02-02")).isEqualTo("1 1 10000 2026-02-01 DPD_1_30");
        }

        @Test
        void isRefusedWhenAllocationsExceedIt() {
            assertThatThrownBy(() -> LOAN.paid("r1", "2026-01-10", "300.00", on(1, "200.00"), on(2, "100.01")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void followsTheNewestTermsAfterRescheduling() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(1, "2026-01-20", "250.00", 1),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.paid("r1", "2026-01-10", "300.00", on(1, "300.00")));

            assertThat(loan.summary("2026-02-02")).isEqualTo("1 1 25000 2026-02-01 DPD_1_30");
        }
    }

    @Nested
    class ToleratedShortfall {

        @ParameterizedTest(name = "of {0}, tolerance {1} or {2} percent, paid {3}: met is {4}")
        @CsvSource({
            "300.00,   0, 0,    300.00, true",
            "300.00,   0, 0,    299.99, false",
            "300.00, 100, 0,    299.00, true",
            "300.00, 100, 0,    298.99, false",
            "333.33,   0, 1,    330.00, true",
            "333.33,   0, 1,    329.99, false",
            "300.00, 100, 1,    297.00, true",
            "300.00, 100, 1,    296.99, false",
            "300.00, 400, 1,    296.00, true",
            "300.00, 400, 1,    295.99, false",
            "300.00,   0, 0.5,  298.50, true",
            "300.00,   0, 0.5,  298.49, false",
            "0.99,     0, 1,      0.98, false",
            "300.00,   0, 100,    0.01, true",
        })
        void isTheLargerOfAmountAndPercent(
                String amount, long absoluteMinor, String percent, String paid, boolean met) {
            CountedLoan loan = CountedLoan.of(
                            LOAN.registered(),
                            LOAN.scheduled(1, "2026-01-01", amount),
                            LOAN.paid("r1", "2026-01-01", paid))
                    .tolerating(absoluteMinor, percent);

            assertThat(loan.on("2026-01-11").dpd()).isEqualTo(met ? 0 : 10);
        }

        @Test
        void isRoundedDownInACurrencyWithoutDecimals() {
            LoanEvents yen = LoanEvents.of("L-2").in("JPY");
            var registered = yen.registered();
            var scheduled = yen.scheduled(1, "2026-01-01", "999");

            CountedLoan met = CountedLoan.of(registered, scheduled, yen.paid("r1", "2026-01-01", "995"));
            CountedLoan unmet = CountedLoan.of(registered, scheduled, yen.paid("r1", "2026-01-01", "994"));

            assertThat(met.tolerating(0, "0.5").on("2026-01-02").arrearsMinor()).isZero();
            assertThat(unmet.tolerating(0, "0.5").on("2026-01-02").arrearsMinor())
                    .isEqualTo(5);
        }

        @Test
        void isNoPartOfTheArrears() {
            CountedLoan loan = CountedLoan.of(
                            LOAN.registered(),
                            LOAN.scheduled(1, "2026-01-01", "300.00"),
                            LOAN.scheduled(2, "2026-02-01", "300.00"),
                            LOAN.paid("r1", "2026-01-01", "299.50"))
                    .tolerating(100, "0");

            assertThat(loan.summary("2026-02-05")).isEqualTo("4 4 30000 2026-02-01 DPD_1_30");
        }

        @Test
        void isFilledByThePoolBeforeNewerInstalments() {
            CountedLoan loan = CountedLoan.of(
                            LOAN.registered(),
                            LOAN.scheduled(1, "2026-01-01", "300.00"),
                            LOAN.scheduled(2, "2026-02-01", "300.00"),
                            LOAN.paid("r1", "2026-01-01", "600.00", on(1, "299.50"), on(2, "1.00")))
                    .tolerating(100, "0");

            assertThat(loan.on("2026-02-05").arrearsMinor()).isZero();
        }
    }

    @Nested
    class Grace {

        @ParameterizedTest(name = "{0} days of grace, on {1}: {2} past due, dpd {3}, {4}, days run: {5}")
        @CsvSource({
            "0, 2026-01-02,  1,  1, DPD_1_30,  true",
            "5, 2026-01-02,  1,  0, CURRENT,   false",
            "5, 2026-01-05,  4,  0, CURRENT,   false",
            "5, 2026-01-06,  5,  0, CURRENT,   true",
            "5, 2026-01-07,  6,  1, DPD_1_30,  true",
            "5, 2026-02-05, 35, 30, DPD_1_30,  true",
            "5, 2026-02-06, 36, 31, DPD_31_90, true",
        })
        void shortensDpdButNotPastDueDays(int grace, String day, int pastDue, int dpd, String bucket, boolean daysRun) {
            LoanEvents loan = LOAN.withGrace(grace);
            Position position = CountedLoan.of(loan.registered(), loan.scheduled(1, "2026-01-01", "300.00"))
                    .on(day);

            assertThat(position.pastDueDays()).isEqualTo(pastDue);
            assertThat(position.dpd()).isEqualTo(dpd);
            assertThat(position.bucket()).isEqualTo(bucket);
            assertThat(position.arrearsMinor()).isEqualTo(30_000);
            assertThat(position.daysRun()).isEqualTo(daysRun);
        }

        @Test
        void isNoneBeforeRegistration() {
            CountedLoan loan = CountedLoan.of(LOAN.scheduled(1, "2026-01-01", "300.00"));

            assertThat(loan.on("2026-01-02").dpd()).isEqualTo(1);
        }
    }

    @Nested
    class PaymentHoliday {

        @ParameterizedTest(name = "[{0}, {1}) released {2}, on {3}: {4} days off")
        @CsvSource({
            // half-open, and only days before today count
            "2026-01-02, 2026-01-05,           , 2026-01-02,  0",
            "2026-01-02, 2026-01-05,           , 2026-01-03,  1",
            "2026-01-02, 2026-01-05,           , 2026-01-04,  2",
            "2026-01-02, 2026-01-05,           , 2026-01-05,  3",
            "2026-01-02, 2026-01-05,           , 2026-01-06,  3",
            "2026-01-04, 2026-01-05,           , 2026-02-10,  1",
            // empty
            "2026-01-05, 2026-01-05,           , 2026-02-10,  0",
            "2026-01-05, 2026-01-01,           , 2026-02-10,  0",
            // begins before the due date, ends before it
            "2025-12-20, 2026-01-03,           , 2026-01-05,  2",
            "2025-12-20, 2026-01-01,           , 2026-01-05,  0",
            // in the future
            "2026-03-01, 2026-04-01,           , 2026-02-10,  0",
            // open-ended
            "2026-01-03,           ,           , 2026-02-01, 29",
            // released early, on its first day, before it, after its end
            "2026-01-02, 2026-01-20, 2026-01-04, 2026-02-10,  2",
            "2026-01-02,           , 2026-01-04, 2026-02-10,  2",
            "2026-01-02, 2026-01-20, 2026-01-02, 2026-02-10,  0",
            "2026-01-02, 2026-01-20, 2025-12-01, 2026-02-10,  0",
            "2026-01-02, 2026-01-20, 2026-01-25, 2026-02-10, 18",
        })
        void takesItsDaysOff(String from, String until, String released, String day, int off) {
            CountedLoan loan = released == null
                    ? CountedLoan.of(
                            LOAN.registered(),
                            LOAN.scheduled(1, "2026-01-01", "300.00"),
                            LOAN.held("h1", HoldKind.PAYMENT_HOLIDAY, from, until))
                    : CountedLoan.of(
                            LOAN.registered(),
                            LOAN.scheduled(1, "2026-01-01", "300.00"),
                            LOAN.holdReleased("h1", released),
                            LOAN.held("h1", HoldKind.PAYMENT_HOLIDAY, from, until));

            Position position = loan.on(day);

            assertThat(position.holidayDays()).isEqualTo(off);
            assertThat(position.dpd()).isEqualTo(position.pastDueDays() - off);
            assertThat(position.pastDueDays())
                    .isEqualTo(due("2026-01-01").on(day).pastDueDays());
        }

        @ParameterizedTest(name = "[{0}, {1}) and [{2}, {3}): {4} days off")
        @CsvSource({
            "2026-01-02, 2026-01-10, 2026-01-05, 2026-01-12, 10",
            "2026-01-05, 2026-01-12, 2026-01-02, 2026-01-10, 10",
            "2026-01-02, 2026-01-20, 2026-01-05, 2026-01-10, 18",
            "2026-01-02, 2026-01-05, 2026-01-05, 2026-01-07,  5",
            "2026-01-02, 2026-01-05, 2026-01-08, 2026-01-10,  5",
            "2026-01-02, 2026-01-05, 2026-01-02, 2026-01-05,  3",
        })
        void countsOverlapsOnce(String from1, String until1, String from2, String until2, int off) {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.held("h1", HoldKind.PAYMENT_HOLIDAY, from1, until1),
                    LOAN.held("h2", HoldKind.PAYMENT_HOLIDAY, from2, until2));

            assertThat(loan.on("2026-02-10").dpd()).isEqualTo(40 - off);
        }

        @Test
        void countsFromTheDueDateThatIsOldestNow() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.scheduled(2, "2026-02-01", "300.00"),
                    LOAN.held("h1", HoldKind.PAYMENT_HOLIDAY, "2026-01-10", "2026-02-05"),
                    LOAN.paid("r1", "2026-02-10", "300.00"));

            assertThat(loan.summary("2026-02-09")).isEqualTo("13 39 60000 2026-01-01 DPD_1_30");
            assertThat(loan.summary("2026-02-10")).isEqualTo("5 9 30000 2026-02-01 DPD_1_30");
        }

        @Test
        void addsToGrace() {
            LoanEvents loan = LOAN.withGrace(3);
            CountedLoan counted = CountedLoan.of(
                    loan.registered(),
                    loan.scheduled(1, "2026-01-01", "300.00"),
                    loan.held("h1", HoldKind.PAYMENT_HOLIDAY, "2026-01-02", "2026-01-06"));

            assertThat(counted.on("2026-01-08").dpd()).isZero();
            assertThat(counted.on("2026-01-09").dpd()).isEqualTo(1);
        }

        @Test
        void stopsTheDaysWhileItLasts() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.held("h1", HoldKind.PAYMENT_HOLIDAY, "2026-01-05", "2026-01-10"));

            assertThat(loan.on("2026-01-04").daysRun()).isTrue();
            assertThat(loan.on("2026-01-05").daysRun()).isFalse();
            assertThat(loan.on("2026-01-09").daysRun()).isFalse();
            assertThat(loan.on("2026-01-10").daysRun()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PAYMENT_HOLIDAY")
        void isTheOnlyHoldThatStopsDays(HoldKind kind) {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.held("h1", kind, "2026-01-01", null));

            assertThat(loan.on("2026-02-10").dpd()).isEqualTo(40);
        }
    }

    @Nested
    class AnEndedLoan {

        @ParameterizedTest
        @EnumSource
        void hasNoDaysFromTheDayItEnds(CloseReason reason) {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(), LOAN.scheduled(1, "2026-01-01", "300.00"), LOAN.closed("2026-01-20", reason));

            assertThat(loan.on("2026-01-19").dpd()).isEqualTo(18);
            assertThat(loan.summary("2026-01-20")).isEqualTo("0 0 0 null CURRENT");
        }

        @ParameterizedTest(name = "{0}, reversed {1}: dpd {2}")
        @CsvSource({
            "PAID_OFF,    2026-01-19,  0",
            "PAID_OFF,    2026-01-20, 31",
            "PAID_OFF,    2026-01-25, 31",
            "WRITTEN_OFF, 2026-01-25,  0",
            "SOLD,        2026-01-25,  0",
        })
        void isReopenedOnlyByAReversalAfterItWasPaidOff(CloseReason reason, String reversedOn, int dpd) {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.paid("r1", "2026-01-20", "300.00"),
                    LOAN.closed("2026-01-20", reason),
                    LOAN.reversed("r1", reversedOn));

            assertThat(loan.on("2026-02-01").dpd()).isEqualTo(dpd);
        }

        @Test
        void isNotReopenedByTheReversalOfARepaymentNobodyKnows() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.registered(),
                    LOAN.scheduled(1, "2026-01-01", "300.00"),
                    LOAN.closed("2026-01-20", CloseReason.PAID_OFF),
                    LOAN.reversed("r9", "2026-01-25"));

            assertThat(loan.on("2026-02-01").dpd()).isZero();
        }
    }

    @Nested
    class Currencies {

        private final LoanEvents dollars = LOAN.in("USD");

        @Test
        void otherThanTheLoansDoNotCount() {
            LoanFacts facts = new LoanFacts();
            FactReceiver.receive(facts, LOAN.registered().data());
            FactReceiver.receive(
                    facts, LOAN.scheduled(1, "2026-01-01", "300.00").data());
            FactReceiver.receive(
                    facts, dollars.scheduled(2, "2025-12-01", "300.00").data());
            FactReceiver.receive(
                    facts, dollars.paid("r1", "2026-01-01", "300.00").data());

            Position position = Counting.position(
                    facts, new Terms(BucketLadder.DEFAULT, Tolerance.NONE), java.time.LocalDate.parse("2026-01-03"));

            assertThat(position.pastDueDays()).isEqualTo(2);
            assertThat(position.arrearsMinor()).isEqualTo(30_000);
        }

        @Test
        void ofAnUnregisteredLoanAreThoseOfItsLowestInstalment() {
            CountedLoan loan = CountedLoan.of(
                    LOAN.scheduled(2, "2026-01-01", "300.00"), dollars.scheduled(1, "2026-01-11", "50.00"));

            assertThat(loan.summary("2026-01-12")).isEqualTo("1 1 5000 2026-01-11 DPD_1_30");
        }
    }
}
