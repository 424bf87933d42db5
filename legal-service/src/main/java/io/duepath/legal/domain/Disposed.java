package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** An asset was sold; what is still owed goes on being enforced, what is too much goes back to its owner. */
public record Disposed(CaseFile file) implements OpenCase {

    public Disposed {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.DISPOSED;
    }

    /** Approved: enforce. */
    public Enforcement enforce() {
        return new Enforcement(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.ENFORCE, this::enforce);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of();
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(Milestone.PRESERVATION_RENEWED, Milestone.PRESERVATION_RELEASED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.CLOSE_ENFORCEMENT);
    }

    @Override
    public Disposed with(CaseFile newer) {
        return new Disposed(newer);
    }
}
