package io.duepath.staging.domain;

import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.ContactMade;
import io.duepath.model.event.HoldPlaced;
import io.duepath.model.event.HoldReleased;
import io.duepath.model.event.InstalmentCancelled;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanClosed;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.event.PromiseMade;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.loan.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets facts in: one place for business keys, revisions and conflicts. The highest revision wins whatever the order of
 * arrival; at equal revision a cancellation wins; same key and revision with other content is a conflict.
 */
final class FactReader implements LoanFact.Cases<Reception> {

    private static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    private final LoanFacts facts;

    FactReader(LoanFacts facts) {
        this.facts = facts;
    }

    @Override
    public Reception on(LoanRegistered fact) {
        Registration known = facts.registration;
        if (known != null && known.revision() >= fact.revision()) {
            return known.revision() > fact.revision() || known.says(fact)
                    ? Reception.REPEATED
                    : new Reception.Conflict("registration revision " + known.revision());
        }
        facts.registration = Registration.of(fact);
        return Reception.APPLIED;
    }

    @Override
    public Reception on(InstalmentScheduled fact) {
        int number = fact.instalment().value();
        Instalment known = facts.instalments.get(number);
        Instalment scheduled =
                new Instalment(number, fact.dueDate(), fact.money().minor(), fact.currency(), fact.revision(), false);
        if (known != null && known.revision() >= fact.revision()) {
            boolean repeated = known.revision() > fact.revision() || known.cancelled() || known.equals(scheduled);
            return repeated
                    ? Reception.REPEATED
                    : new Reception.Conflict("instalment " + number + " due " + known.dueDate());
        }
        facts.instalments.put(scheduled);
        return inLoansCurrency(fact.currency());
    }

    @Override
    public Reception on(InstalmentCancelled fact) {
        int number = fact.instalment().value();
        Instalment known = facts.instalments.get(number);
        if (known != null
                && (known.revision() > fact.revision() || (known.revision() == fact.revision() && known.cancelled()))) {
            return Reception.REPEATED;
        }
        facts.instalments.put(
                known == null
                        ? new Instalment(number, LocalDate.EPOCH, 0, NO_CURRENCY, fact.revision(), true)
                        : new Instalment(
                                number, known.dueDate(), known.amountMinor(), known.currency(), fact.revision(), true));
        return Reception.APPLIED;
    }

    @Override
    public Reception on(RepaymentReceived fact) {
        List<Repayment.Share> shares = fact.allocations().stream()
                .map(a -> new Repayment.Share(
                        a.instalment().value(),
                        Money.of(a.amount(), fact.currency()).minor()))
                .toList();
        var receipt = new Repayment.Receipt(fact.money().minor(), fact.currency(), fact.valueDate(), shares);
        String id = fact.repaymentId().value();
        Repayment known = facts.repayments.get(id);
        if (known != null && known.receipt() != null) {
            return known.receipt().equals(receipt)
                    ? Reception.REPEATED
                    : new Reception.Conflict(
                            "repayment valued " + known.receipt().valueDate());
        }
        facts.repayments.put(id, new Repayment(receipt, known == null ? null : known.reversedOn()));
        return inLoansCurrency(fact.currency());
    }

    @Override
    public Reception on(RepaymentReversed fact) {
        String id = fact.repaymentId().value();
        Repayment known = facts.repayments.get(id);
        if (known != null && known.reversedOn() != null) {
            return known.reversedOn().equals(fact.reversedOn())
                    ? Reception.REPEATED
                    : new Reception.Conflict("reversed on " + known.reversedOn());
        }
        facts.repayments.put(id, new Repayment(known == null ? null : known.receipt(), fact.reversedOn()));
        return Reception.APPLIED;
    }

    @Override
    public Reception on(HoldPlaced fact) {
        String id = fact.holdId().value();
        Hold known = facts.holds.get(id);
        var placing = new Hold.Placing(fact.kind(), fact.from(), fact.until(), fact.revision());
        Hold.@Nullable Placing before = known == null ? null : known.placing();
        if (before != null && before.revision() >= fact.revision()) {
            return before.revision() > fact.revision() || before.equals(placing)
                    ? Reception.REPEATED
                    : new Reception.Conflict("hold " + before.kind() + " from " + before.from());
        }
        facts.holds.put(id, new Hold(placing, known == null ? null : known.releasedOn()));
        return Reception.APPLIED;
    }

    @Override
    public Reception on(HoldReleased fact) {
        String id = fact.holdId().value();
        Hold known = facts.holds.get(id);
        if (known != null && known.releasedOn() != null) {
            return known.releasedOn().equals(fact.on())
                    ? Reception.REPEATED
                    : new Reception.Conflict("released on " + known.releasedOn());
        }
        facts.holds.put(id, new Hold(known == null ? null : known.placing(), fact.on()));
        return Reception.APPLIED;
    }

    @Override
    public Reception on(PromiseMade fact) {
        String id = fact.promiseId().value();
        Promise known = facts.promises.get(id);
        if (known != null && known.revision() >= fact.revision()) {
            boolean same = known.madeOn().equals(fact.madeOn())
                    && known.by().equals(fact.by())
                    && known.minor() == fact.money().minor()
                    && known.currency().equals(fact.currency());
            return known.revision() > fact.revision() || same
                    ? Reception.REPEATED
                    : new Reception.Conflict("promise made on " + known.madeOn());
        }
        facts.promises.put(
                id,
                new Promise(
                        fact.madeOn(),
                        fact.money().minor(),
                        fact.currency(),
                        fact.by(),
                        fact.revision(),
                        known == null ? null : known.told(),
                        known == null ? 0 : known.toldMinor()));
        return inLoansCurrency(fact.currency());
    }

    @Override
    public Reception on(LoanClosed fact) {
        CloseReason known = facts.closings.putIfAbsent(fact.on(), fact.reason());
        if (known == null) {
            return Reception.APPLIED;
        }
        return known == fact.reason()
                ? Reception.REPEATED
                : new Reception.Conflict("closed on " + fact.on() + " as " + known);
    }

    @Override
    public Reception on(CaseOpened fact) {
        String id = fact.caseId().value();
        CaseMark known = facts.cases.get(id);
        if (known != null && known.openedOn() != null) {
            boolean same = known.openedOn().equals(fact.openedOn())
                    && (known.commandId() == null || known.commandId().equals(fact.commandId()));
            return same ? Reception.REPEATED : new Reception.Conflict("case opened on " + known.openedOn());
        }
        facts.cases.put(id, new CaseMark(fact.openedOn(), known == null ? null : known.closedOn(), fact.commandId()));
        return Reception.APPLIED;
    }

    @Override
    public Reception on(CaseClosed fact) {
        String id = fact.caseId().value();
        CaseMark known = facts.cases.get(id);
        if (known != null && known.closedOn() != null) {
            return known.closedOn().equals(fact.closedOn())
                    ? Reception.REPEATED
                    : new Reception.Conflict("case closed on " + known.closedOn());
        }
        facts.cases.put(
                id,
                known == null
                        ? new CaseMark(null, fact.closedOn(), null)
                        : new CaseMark(known.openedOn(), fact.closedOn(), known.commandId()));
        return Reception.APPLIED;
    }

    @Override
    public Reception on(ContactMade fact) {
        return Reception.APPLIED;
    }

    @Override
    public Reception on(LoanReleased fact) {
        throw new IllegalArgumentException("a release is for a parked loan");
    }

    private Reception inLoansCurrency(Currency currency) {
        Currency loans = facts.currency();
        return loans == null || loans.equals(currency)
                ? Reception.APPLIED
                : new Reception.OtherCurrency(loans.getCurrencyCode());
    }
}
