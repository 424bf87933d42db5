package io.duepath.staging.engine;

import io.duepath.model.command.AccountStatement;
import io.duepath.model.command.AccountStatement.Owed;
import io.duepath.model.command.AccountStatement.Paid;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.RepaymentId;
import java.util.Currency;
import java.util.Objects;

/** Writes the statement of account that goes to the legal desk, from the same rests as the counting. */
final class Statements {

    private Statements() {}

    static AccountStatement of(Evaluation look) {
        Currency currency = Objects.requireNonNull(look.account().facts.currency());
        return new AccountStatement(
                currency,
                look.rests().stream()
                        .map(rest -> new Owed(
                                new InstalmentNumber(rest.instalment.number()),
                                rest.instalment.dueDate(),
                                Statuses.decimal(rest.instalment.amountMinor(), currency),
                                Statuses.decimal(rest.creditedMinor(), currency)))
                        .toList(),
                look.account().facts.creditOn(look.day()).stream()
                        .map(credit -> new Paid(
                                new RepaymentId(credit.getKey()),
                                credit.getValue().valueDate(),
                                Statuses.decimal(credit.getValue().minor(), currency)))
                        .toList());
    }
}
