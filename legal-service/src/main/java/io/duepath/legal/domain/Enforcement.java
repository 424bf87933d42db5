package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** A final title is being enforced. */
public record Enforcement(CaseFile file) implements OpenCase {

    public Enforcement {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.ENFORCEMENT;
    }

    /** Recorded: sale final. */
    public Disposed sell() {
        return new Disposed(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of();
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.SALE_FINAL, this::sell);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(
                Milestone.ENFORCEMENT_ACCEPTED,
                Milestone.ASSET_SEIZED,
                Milestone.PRESERVATION_TAKEN,
                Milestone.PRESERVATION_RENEWED,
                Milestone.PRESERVATION_RELEASED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.CLOSE_ENFORCEMENT, TaskKind.NOTIFY_COURT);
    }

    @Override
    public Enforcement with(CaseFile newer) {
        return new Enforcement(newer);
    }
}
