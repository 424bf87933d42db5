package io.duepath.legal.domain;

import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import java.time.LocalDate;
import java.util.Objects;

/** Over for good, whatever arrives later under the same order. */
public record Closed(CaseFile file, End end, LocalDate on) implements LegalCase {

    public Closed {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(on, "on");
    }

    @Override
    public CaseState state() {
        return CaseState.closedAs(end.outcome());
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
