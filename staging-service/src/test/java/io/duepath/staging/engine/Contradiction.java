package io.duepath.staging.engine;

import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.ContactMade;
import io.duepath.model.event.HoldKind;
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
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import java.math.BigDecimal;
import java.util.List;

/** A fact of the same key and revision with other content; the fact itself where it has no content of its own. */
final class Contradiction implements LoanFact.Cases<LoanFact> {

    private static final BigDecimal MORE = BigDecimal.ONE;

    static LoanFact of(LoanFact fact) {
        return fact.fold(new Contradiction());
    }

    @Override
    public LoanFact on(LoanRegistered f) {
        return new LoanRegistered(
                f.loanId(),
                new CustomerId("C9"),
                f.currency(),
                f.product(),
                f.openedOn(),
                f.principal(),
                f.graceDays() + 1,
                f.attributes(),
                f.revision());
    }

    @Override
    public LoanFact on(InstalmentScheduled f) {
        return new InstalmentScheduled(
                f.loanId(), f.instalment(), f.dueDate().plusDays(9), f.amount().add(MORE), f.currency(), f.revision());
    }

    @Override
    public LoanFact on(InstalmentCancelled f) {
        return f;
    }

    @Override
    public LoanFact on(RepaymentReceived f) {
        return new RepaymentReceived(
                f.loanId(),
                f.repaymentId(),
                f.amount().add(MORE),
                f.currency(),
                f.valueDate().minusDays(3),
                List.of());
    }

    @Override
    public LoanFact on(RepaymentReversed f) {
        return new RepaymentReversed(f.loanId(), f.repaymentId(), f.reversedOn().plusDays(7), f.reason());
    }

    @Override
    public LoanFact on(HoldPlaced f) {
        HoldKind other = f.kind() == HoldKind.PAYMENT_HOLIDAY ? HoldKind.DISPUTE : HoldKind.PAYMENT_HOLIDAY;
        return new HoldPlaced(f.loanId(), f.holdId(), other, f.from(), f.until(), f.revision());
    }

    @Override
    public LoanFact on(HoldReleased f) {
        return new HoldReleased(f.loanId(), f.holdId(), f.on().plusDays(4));
    }

    @Override
    public LoanFact on(PromiseMade f) {
        return new PromiseMade(
                f.loanId(), f.promiseId(), f.madeOn(), f.amount().add(MORE), f.currency(), f.by(), f.revision());
    }

    @Override
    public LoanFact on(LoanClosed f) {
        CloseReason other = f.reason() == CloseReason.PAID_OFF ? CloseReason.SOLD : CloseReason.PAID_OFF;
        return new LoanClosed(f.loanId(), f.on(), other);
    }

    @Override
    public LoanFact on(CaseOpened f) {
        return new CaseOpened(f.loanId(), f.caseId(), new CommandId("other"), f.openedOn());
    }

    @Override
    public LoanFact on(CaseClosed f) {
        return new CaseClosed(f.loanId(), f.caseId(), f.closedOn().plusDays(1), f.outcome());
    }

    @Override
    public LoanFact on(ContactMade f) {
        return f;
    }

    @Override
    public LoanFact on(LoanReleased f) {
        return f;
    }
}
