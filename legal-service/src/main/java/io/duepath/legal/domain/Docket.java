package io.duepath.legal.domain;

import io.duepath.model.command.LegalCommand;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.loan.LoanId;

/**
 * What the desk knows of one order: nothing, that it was silenced or taken back before it came, or its case. Commands about one
 * order may arrive in any sequence and any number of times.
 *
 * <pre>
 *            escalated
 * Unheard ──────────────▶ LegalCase ↻ newer figures, stays, its end
 *    │ │                     ▲ escalated
 *    │ └─ hold, promise ──▶ Silenced ── paid, … ─▶ Barred
 *    └─── paid, … ────────▶ Barred
 * </pre>
 */
public sealed interface Docket permits Unheard, Silenced, Barred, LegalCase {

    /** Whether a command about this loan can be about this order. */
    boolean isAbout(LoanId loan);

    /** What a referral, or newer figures for it, lead to. */
    CaseDecision escalated(LegalEscalated order);

    /** What taking the order back leads to. */
    CaseDecision withdrawn(LegalWithdrawn order);

    /** What a command leads to; one that names another loan than the order did is refused. */
    default CaseDecision on(LegalCommand command) {
        if (!isAbout(command.loanId())) {
            return new CaseDecision.Refused("the order is about another loan");
        }
        return command instanceof LegalEscalated order ? escalated(order) : withdrawn((LegalWithdrawn) command);
    }
}
