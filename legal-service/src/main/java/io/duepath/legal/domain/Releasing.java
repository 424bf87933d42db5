package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import java.util.Objects;

/** The case is over, and what was filed or frozen is being taken back; it closes when that is done. */
public record Releasing(CaseFile file, End end) implements LegalCase {

    public Releasing {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(end, "end");
    }

    @Override
    public CaseState state() {
        return CaseState.RELEASING;
    }

    @Override
    public CaseDecision escalated(LegalEscalated order) {
        return new CaseDecision.Unchanged();
    }

    @Override
    public CaseDecision withdrawn(LegalWithdrawn order) {
        return new CaseDecision.Unchanged();
    }

    @Override
    public <R> R fold(Cases<R> cases) {
        return cases.on(this);
    }
}
