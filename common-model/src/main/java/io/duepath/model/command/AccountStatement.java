package io.duepath.model.command;

import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.Money;
import io.duepath.model.loan.RepaymentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * What was owed and what was paid, as of the business date of the command that carries it: enough to prove the arrears
 * without asking anybody.
 *
 * @param instalments all that are owed, due already or later, by due date and number
 * @param repayments all that count: valued by that date and not reversed, by value date and id
 */
public record AccountStatement(Currency currency, List<Owed> instalments, List<Paid> repayments) {

    /** An instalment, and the part of its amount that repayments cover. */
    public record Owed(InstalmentNumber instalment, LocalDate dueDate, BigDecimal amount, BigDecimal credited) {
        public Owed {
            Objects.requireNonNull(instalment, "instalment");
            Objects.requireNonNull(dueDate, "dueDate");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(credited, "credited");
            if (credited.signum() < 0 || credited.compareTo(amount) > 0) {
                throw new IllegalArgumentException("credited must be from zero to the amount");
            }
        }
    }

    /** A repayment with its whole amount, whether instalments took all of it or not. */
    public record Paid(RepaymentId repaymentId, LocalDate valueDate, BigDecimal amount) {
        public Paid {
            Objects.requireNonNull(repaymentId, "repaymentId");
            Objects.requireNonNull(valueDate, "valueDate");
            Objects.requireNonNull(amount, "amount");
        }
    }

    public AccountStatement {
        Objects.requireNonNull(currency, "currency");
        Currency all = currency;
        instalments = instalments == null
                ? List.of()
                : instalments.stream()
                        .map(o -> new Owed(
                                o.instalment,
                                o.dueDate,
                                Money.positive(o.amount, all),
                                Money.notNegative(o.credited, all)))
                        .toList();
        repayments = repayments == null
                ? List.of()
                : repayments.stream()
                        .map(p -> new Paid(p.repaymentId, p.valueDate, Money.positive(p.amount, all)))
                        .toList();
    }
}
