package io.duepath.staging.engine;

import io.duepath.model.command.AccountStatement;
import io.duepath.model.command.AccountStatement.Owed;
import io.duepath.model.command.AccountStatement.Paid;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.RepaymentId;
import io.duepath.staging.domain.Counting;
import io.duepath.staging.domain.Counting.Rest;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** Writes the statement of account that goes to the legal desk, from the same rests as the counting. */
final class Statements {

    private Statements() {}

    /** What of the statement can change, in short. */
    static String digest(Evaluation look) {
        StringBuilder text = new StringBuilder();
        for (Rest rest : rests(look)) {
            text.append(rest.instalment.number())
                    .append(' ')
                    .append(rest.instalment.dueDate().toEpochDay())
                    .append(' ')
                    .append(rest.instalment.amountMinor())
                    .append(' ')
                    .append(rest.creditedMinor())
                    .append('\n');
        }
        for (var credit : look.account().facts.creditOn(look.day())) {
            text.append(credit.repaymentId()).append('\n');
        }
        return DerivedId.of(text.toString());
    }

    private static List<Rest> rests(Evaluation look) {
        return Counting.rests(look.account().facts, look.terms().tolerance(), look.day());
    }

    static AccountStatement of(Evaluation look) {
        Currency currency = Objects.requireNonNull(look.account().facts.currency());
        return new AccountStatement(
                currency,
                rests(look).stream()
                        .map(rest -> new Owed(
                                new InstalmentNumber(rest.instalment.number()),
                                rest.instalment.dueDate(),
                                Statuses.decimal(rest.instalment.amountMinor(), currency),
                                Statuses.decimal(rest.creditedMinor(), currency)))
                        .toList(),
                look.account().facts.creditOn(look.day()).stream()
                        .map(credit -> new Paid(
                                new RepaymentId(credit.repaymentId()),
                                credit.receipt().valueDate(),
                                Statuses.decimal(credit.receipt().minor(), currency)))
                        .toList());
    }
}
