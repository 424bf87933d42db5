package io.duepath.legal.domain;

import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.command.AccountStatement.Paid;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.loan.RepaymentId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The payments that one revision of an order has and the one before it had not; each interrupts the limitation. */
final class Payments {

    private Payments() {}

    static List<Happening> between(LegalEscalated older, LegalEscalated newer) {
        Set<RepaymentId> known =
                older.account().repayments().stream().map(Paid::repaymentId).collect(Collectors.toUnmodifiableSet());
        return newer.account().repayments().stream()
                .filter(paid -> !known.contains(paid.repaymentId()))
                .map(paid -> Happening.of(Milestone.PAYMENT_RECEIVED, paid.valueDate()))
                .toList();
    }
}
