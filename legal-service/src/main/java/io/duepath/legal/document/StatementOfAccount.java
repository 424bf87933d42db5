package io.duepath.legal.document;

import io.duepath.model.command.AccountStatement;
import io.duepath.model.loan.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The account as a table whose sums hold: amount = credited + open in each line and in total; open = overdue + not yet
 * due; overdue = arrears + rests within tolerance; repaid = credited + not credited.
 */
public record StatementOfAccount(
        LocalDate asOf, List<Line> lines, List<AccountStatement.Paid> repayments, Totals totals) {

    /** Where an instalment stands. */
    public enum Standing {
        /** Nothing is open. */
        SETTLED,
        /** Its due date has passed and something is open. */
        OVERDUE,
        /** Its due date has not passed. */
        NOT_DUE
    }

    /** One instalment; {@code daysPast} is 0 unless it is overdue. */
    public record Line(
            int number,
            LocalDate dueDate,
            Money amount,
            Money credited,
            Money open,
            Standing standing,
            long daysPast) {}

    /**
     * The sums.
     *
     * @param tolerated rests of overdue instalments that the treatment policy counts as met
     * @param uncredited paid, but by no instalment taken yet
     */
    public record Totals(
            Money amount,
            Money credited,
            Money open,
            Money overdue,
            Money notDue,
            Money tolerated,
            Money arrears,
            Money repaid,
            Money uncredited) {}

    public StatementOfAccount {
        lines = List.copyOf(lines);
        repayments = List.copyOf(repayments);
    }

    /**
     * The account of a case.
     *
     * @throws IllegalArgumentException if account and arrears contradict each other
     */
    public static StatementOfAccount of(CaseFacts facts) {
        AccountStatement account = facts.account();
        if (!account.currency().equals(facts.because().currency())) {
            throw new IllegalArgumentException("account and arrears are in different currencies");
        }
        List<Line> lines = account.instalments().stream()
                .map(owed -> line(owed, account.currency(), facts.asOf()))
                .toList();
        return new StatementOfAccount(facts.asOf(), lines, account.repayments(), totals(facts, lines));
    }

    private static Line line(AccountStatement.Owed owed, Currency currency, LocalDate asOf) {
        Money open = Money.of(owed.amount().subtract(owed.credited()), currency);
        boolean past = owed.dueDate().isBefore(asOf);
        Standing standing = open.minor() == 0 ? Standing.SETTLED : past ? Standing.OVERDUE : Standing.NOT_DUE;
        return new Line(
                owed.instalment().value(),
                owed.dueDate(),
                Money.of(owed.amount(), currency),
                Money.of(owed.credited(), currency),
                open,
                standing,
                standing == Standing.OVERDUE ? ChronoUnit.DAYS.between(owed.dueDate(), asOf) : 0);
    }

    private static Totals totals(CaseFacts facts, List<Line> lines) {
        Currency currency = facts.account().currency();
        Money overdue = sum(lines, line -> line.standing() == Standing.OVERDUE, Line::open, currency);
        Money credited = sum(lines, line -> true, Line::credited, currency);
        BigDecimal repaid = facts.account().repayments().stream()
                .map(AccountStatement.Paid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Totals(
                sum(lines, line -> true, Line::amount, currency),
                credited,
                sum(lines, line -> true, Line::open, currency),
                overdue,
                sum(lines, line -> line.standing() == Standing.NOT_DUE, Line::open, currency),
                rest(overdue, facts.arrears(), "arrears exceed what is overdue"),
                facts.arrears(),
                Money.of(repaid, currency),
                rest(Money.of(repaid, currency), credited, "more is credited than was repaid"));
    }

    private static Money sum(List<Line> lines, Predicate<Line> which, Function<Line, Money> amount, Currency currency) {
        return new Money(
                lines.stream()
                        .filter(which)
                        .mapToLong(line -> amount.apply(line).minor())
                        .sum(),
                currency);
    }

    private static Money rest(Money whole, Money part, String otherwise) {
        if (part.minor() > whole.minor()) {
            throw new IllegalArgumentException(otherwise);
        }
        return new Money(whole.minor() - part.minor(), whole.currency());
    }
}
