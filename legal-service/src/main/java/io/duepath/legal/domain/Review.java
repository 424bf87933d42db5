package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.event.CaseClosed;
import java.util.List;
import java.util.Objects;

/** The desk looks at the loan; nothing has gone out. */
public record Review(CaseFile file) implements LegalCase {

    public Review {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.REVIEW;
    }

    /** Takes over figures of a higher revision; staging and the loan's readers know them already. */
    @Override
    public CaseDecision escalated(LegalEscalated order) {
        if (order.revision() <= file.referral().revision()) {
            return new CaseDecision.Unchanged();
        }
        var entry = new CaseEntry(
                CaseAction.FIGURES_UPDATED,
                order.businessDate(),
                CaseEntry.STAGING,
                "revision-" + order.revision(),
                order.because().cause(),
                order.policyVersion());
        return new CaseDecision.Changed(CommandEnd.UPDATED, new Review(file.with(order)), entry, List.of());
    }

    @Override
    public CaseDecision withdrawn(LegalWithdrawn order) {
        var withdrawn = Withdrawn.by(order, file);
        var entry = new CaseEntry(
                CaseAction.WITHDRAWN,
                order.businessDate(),
                CaseEntry.STAGING,
                order.reason().toString(),
                order.cause(),
                file.referral().policyVersion());
        var closed = new CaseClosed(file.loanId(), file.caseId(), withdrawn.closedOn(), withdrawn.outcome());
        return new CaseDecision.Changed(CommandEnd.WITHDRAWN, withdrawn, entry, List.of(closed));
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
