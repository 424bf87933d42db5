package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The parties talk; an agreement that a court confirms can be enforced. */
public record Mediation(CaseFile file) implements OpenCase {

    public Mediation {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.MEDIATION;
    }

    /** Approved: enforce. */
    public Enforcement enforce() {
        return new Enforcement(file);
    }

    /** Recorded: mediation failed. */
    public RouteChoice fail() {
        return new RouteChoice(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.ENFORCE, this::enforce);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.MEDIATION_FAILED, this::fail);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(Milestone.MEDIATION_AGREED, Milestone.MEDIATION_CONFIRMED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of();
    }

    @Override
    public Mediation with(CaseFile newer) {
        return new Mediation(newer);
    }
}
