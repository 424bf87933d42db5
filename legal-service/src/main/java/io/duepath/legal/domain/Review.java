package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The desk looks at the loan; nothing has gone out. */
public record Review(CaseFile file) implements OpenCase {

    public Review {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.REVIEW;
    }

    /** Approved: send demand. */
    public DemandSent sendDemand() {
        return new DemandSent(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.SEND_DEMAND, this::sendDemand);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of();
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of();
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of();
    }

    @Override
    public Review with(CaseFile newer) {
        return new Review(newer);
    }
}
