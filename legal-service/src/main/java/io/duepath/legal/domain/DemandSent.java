package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The demand is out; the debtor has time to cure. */
public record DemandSent(CaseFile file) implements OpenCase {

    public DemandSent {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.DEMAND_SENT;
    }

    /** Approved: choose route. */
    public RouteChoice chooseRoute() {
        return new RouteChoice(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.CHOOSE_ROUTE, this::chooseRoute);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of();
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(Milestone.DEMAND_DELIVERED, Milestone.DEMAND_UNDELIVERED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of();
    }

    @Override
    public DemandSent with(CaseFile newer) {
        return new DemandSent(newer);
    }
}
