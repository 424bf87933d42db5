package io.duepath.staging.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duepath.service.placement.Instance;
import io.duepath.service.placement.NotServedException;
import io.duepath.staging.query.AgeingPart.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sums over instances are whole or not given. */
class CoverageTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-10");

    @Test
    void takesEachPartitionOnce() {
        assertThatCode(() -> Coverage.check(List.of(Set.of(0, 2), Set.of(), Set.of(1)), 3, List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void namesWhatIsMissing() {
        assertThatExceptionOfType(NotServedException.class)
                .isThrownBy(() -> Coverage.check(List.of(Set.of(0)), 3, List.of(new Instance("10.0.0.7", 8082))))
                .satisfies(e -> assertThat(e.missing())
                        .containsExactly("instance 10.0.0.7:8082", "partition 1", "partition 2"));
    }

    @Test
    void refusesAPartitionThatTwoAnswerFor() {
        assertThatExceptionOfType(NotServedException.class)
                .isThrownBy(() -> Coverage.check(List.of(Set.of(0, 1), Set.of(1, 2)), 3, List.of()))
                .withMessageContaining("moving");
    }

    @Test
    void sumsCellsAndTakesTheLowestDate() {
        AgeingPart sum = AgeingPart.sum(List.of(
                part(DAY, 0, row("CURRENT", "CNY", 2, "0.00"), row("DPD_1_30", "CNY", 1, "10.50")),
                part(DAY.minusDays(1), 1, row("DPD_1_30", "CNY", 3, "0.75"), row("DPD_1_30", "JPY", 1, "7"))));
        assertThat(sum.asOf()).isEqualTo(DAY.minusDays(1));
        assertThat(sum.partitions()).containsExactly(0, 1);
        assertThat(sum.rows())
                .containsExactly(
                        row("CURRENT", "CNY", 2, "0.00"),
                        row("DPD_1_30", "CNY", 4, "11.25"),
                        row("DPD_1_30", "JPY", 1, "7"));
    }

    @Test
    void hasNoDateWhileOnePartitionHasNone() {
        AgeingPart idle = new AgeingPart(null, new TreeSet<>(), List.of());
        assertThat(AgeingPart.sum(List.of(part(DAY, 0), part(null, 1), idle)).asOf())
                .isNull();
        assertThat(AgeingPart.sum(List.of(part(DAY, 0), idle)).asOf()).isEqualTo(DAY);
    }

    @Test
    void takesTheFirstParkedLoansOfAll() {
        var one = new ParkedPart(new TreeSet<>(Set.of(0)), List.of(parked("L1"), parked("L4")));
        var two = new ParkedPart(new TreeSet<>(Set.of(1)), List.of(parked("L2"), parked("L3")));
        assertThat(ParkedPart.first(List.of(one, two), 3))
                .extracting(ParkedLoan::loanId)
                .containsExactly("L1", "L2", "L3");
    }

    private static AgeingPart part(LocalDate asOf, int partition, Row... rows) {
        return new AgeingPart(asOf, new TreeSet<>(Set.of(partition)), List.of(rows));
    }

    private static Row row(String bucket, String currency, long loans, String arrears) {
        return new Row(bucket, currency, loans, new BigDecimal(arrears));
    }

    private static ParkedLoan parked(String loan) {
        return new ParkedLoan(loan, DAY, "engine-failure", "ArithmeticException", 1, null);
    }
}
