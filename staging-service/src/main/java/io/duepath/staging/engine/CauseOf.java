package io.duepath.staging.engine;

import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
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

/** Names the cause of what follows from a fact: its kind and business key, the same for every resend. */
final class CauseOf implements LoanFact.Cases<String> {

    /** The cause of everything that follows from the calendar alone. */
    static final String TIME = "time";

    /** The cause of what follows from the release of a parked loan. */
    static final String RELEASE = "loan-released";

    private static final String REPAYMENT = "repayment-received:";

    /** Whether a cause is the arrival of a repayment. */
    static boolean isRepayment(String cause) {
        return cause.startsWith(REPAYMENT);
    }

    @Override
    public String on(LoanRegistered fact) {
        return "loan-registered:" + fact.revision();
    }

    @Override
    public String on(InstalmentScheduled fact) {
        return "instalment-scheduled:" + fact.instalment() + "/" + fact.revision();
    }

    @Override
    public String on(InstalmentCancelled fact) {
        return "instalment-cancelled:" + fact.instalment() + "/" + fact.revision();
    }

    @Override
    public String on(RepaymentReceived fact) {
        return REPAYMENT + fact.repaymentId();
    }

    @Override
    public String on(RepaymentReversed fact) {
        return "repayment-reversed:" + fact.repaymentId();
    }

    @Override
    public String on(HoldPlaced fact) {
        return "hold-placed:" + fact.holdId() + "/" + fact.revision();
    }

    @Override
    public String on(HoldReleased fact) {
        return "hold-released:" + fact.holdId();
    }

    @Override
    public String on(PromiseMade fact) {
        return "promise-made:" + fact.promiseId() + "/" + fact.revision();
    }

    @Override
    public String on(LoanClosed fact) {
        return "loan-closed:" + fact.reason() + "/" + fact.on();
    }

    @Override
    public String on(CaseOpened fact) {
        return "case-opened:" + fact.caseId();
    }

    @Override
    public String on(CaseClosed fact) {
        return "case-closed:" + fact.caseId();
    }

    @Override
    public String on(ContactMade fact) {
        return "contact-made:" + fact.commandId();
    }

    @Override
    public String on(LoanReleased fact) {
        return RELEASE;
    }
}
