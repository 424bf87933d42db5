package io.duepath.legal.document;

import static io.duepath.legal.fixture.Papers.CNY;
import static io.duepath.legal.fixture.Papers.owed;
import static io.duepath.legal.fixture.Papers.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duepath.legal.document.StatementOfAccount.Line;
import io.duepath.legal.document.StatementOfAccount.Standing;
import io.duepath.legal.document.StatementOfAccount.Totals;
import io.duepath.legal.fixture.Papers;
import io.duepath.model.command.AccountStatement;
import io.duepath.model.command.AccountStatement.Owed;
import io.duepath.model.command.AccountStatement.Paid;
import io.duepath.model.loan.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StatementOfAccountTest {

    @Test
    void tellsWhereEachInstalmentStands() {
        StatementOfAccount statement = StatementOfAccount.of(Papers.facts());
        assertThat(statement.lines())
                .extracting(Line::number, line -> line.open().decimal().toPlainString(), Line::standing, Line::daysPast)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "2500.00", Standing.OVERDUE, 91L),
                        org.assertj.core.groups.Tuple.tuple(2, "3000.00", Standing.OVERDUE, 60L),
                        org.assertj.core.groups.Tuple.tuple(3, "3000.00", Standing.NOT_DUE, 0L));
        assertThat(statement.totals())
                .isEqualTo(new Totals(
                        money("9000.00"),
                        money("500.00"),
                        money("8500.00"),
                        money("5500.00"),
                        money("3000.00"),
                        money("0.00"),
                        money("5500.00"),
                        money("500.00"),
                        money("0.00")));
    }

    @Test
    void isNotOverdueOnTheDueDateItself() {
        var account = new AccountStatement(CNY, List.of(owed(1, "2026-04-02", "10.00", "0.00")), List.of());
        var statement = StatementOfAccount.of(Papers.facts(account, "0.00", 0, 0));
        assertThat(statement.lines().get(0).standing()).isEqualTo(Standing.NOT_DUE);
    }

    @Test
    void showsWhatToleranceForgivesAndWhatNoInstalmentTook() {
        var account = new AccountStatement(
                CNY,
                List.of(owed(1, "2025-12-01", "100.00", "99.50"), owed(2, "2026-01-01", "100.00", "0.00")),
                List.of(paid("R-1", "2026-01-01", "120.00")));
        Totals totals =
                StatementOfAccount.of(Papers.facts(account, "100.00", 91, 91)).totals();
        assertThat(totals.overdue()).isEqualTo(money("100.50"));
        assertThat(totals.tolerated()).isEqualTo(money("0.50"));
        assertThat(totals.uncredited()).isEqualTo(money("20.50"));
    }

    @Test
    void addsUpWhateverTheAccount() {
        for (long seed = 0; seed < 500; seed++) {
            assertAddsUp(new Random(seed), seed);
        }
    }

    private static void assertAddsUp(Random random, long seed) {
        List<Owed> owed = new ArrayList<>();
        List<Paid> paid = new ArrayList<>();
        BigDecimal credited = BigDecimal.ZERO;
        BigDecimal overdue = BigDecimal.ZERO;
        for (int n = 1; n <= 1 + random.nextInt(40); n++) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
            BigDecimal part =
                    BigDecimal.valueOf(random.nextInt(amount.unscaledValue().intValue() + 1), 2);
            var due = Papers.AS_OF.plusDays(random.nextInt(400) - 300L);
            owed.add(owed(n, due.toString(), amount.toPlainString(), part.toPlainString()));
            credited = credited.add(part);
            overdue = due.isBefore(Papers.AS_OF) ? overdue.add(amount.subtract(part)) : overdue;
        }
        if (credited.signum() > 0) {
            paid.add(paid("R-1", "2026-01-15", credited.toPlainString()));
        }
        var facts = Papers.facts(new AccountStatement(CNY, owed, paid), overdue.toPlainString(), 91, 91);
        StatementOfAccount statement = StatementOfAccount.of(facts);
        Totals totals = statement.totals();
        assertThat(List.of(
                        sum(statement.lines(), Line::amount),
                        sum(statement.lines(), Line::credited),
                        sum(statement.lines(), Line::open)))
                .as("seed " + seed)
                .containsExactly(
                        totals.amount().minor(),
                        totals.credited().minor(),
                        totals.open().minor());
        assertThat(totals.credited().minor() + totals.open().minor())
                .isEqualTo(totals.amount().minor());
        assertThat(totals.overdue().minor() + totals.notDue().minor())
                .isEqualTo(totals.open().minor());
        assertThat(totals.arrears().minor() + totals.tolerated().minor())
                .isEqualTo(totals.overdue().minor());
        assertThat(totals.credited().minor() + totals.uncredited().minor())
                .isEqualTo(totals.repaid().minor());
    }

    private static long sum(List<Line> lines, Function<Line, Money> amount) {
        return lines.stream().mapToLong(line -> amount.apply(line).minor()).sum();
    }

    @Test
    void refusesFiguresThatContradictEachOther() {
        assertThatThrownBy(() -> StatementOfAccount.of(Papers.facts(Papers.account(), "5500.01", 91, 91)))
                .hasMessageContaining("arrears exceed");
        var unpaid = new AccountStatement(CNY, List.of(owed(1, "2026-01-01", "10.00", "5.00")), List.of());
        assertThatThrownBy(() -> StatementOfAccount.of(Papers.facts(unpaid, "5.00", 91, 91)))
                .hasMessageContaining("more is credited");
    }

    @Test
    void countsDaysFromTheOldestDueDate() {
        assertThat(OverdueProof.of(Papers.facts(Papers.account(), "5500.00", 84, 91)))
                .isEqualTo(new OverdueProof(java.time.LocalDate.parse("2026-01-01"), Papers.AS_OF, 91, 7, 84));
        assertThatThrownBy(() -> OverdueProof.of(Papers.facts(Papers.account(), "5500.00", 91, 92)))
                .hasMessageContaining("do not follow");
    }

    private static Money money(String amount) {
        return Money.of(new BigDecimal(amount), CNY);
    }
}
