package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The court has decided; either side may appeal until the decision is final. */
public record Judgment(CaseFile file) implements OpenCase {

    public Judgment {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.JUDGMENT;
    }

    /** Approved: preserve in suit. */
    public Judgment preserve() {
        return this;
    }

    /** Approved: appeal. */
    public Appeal appeal() {
        return new Appeal(file);
    }

    /** Approved: enforce. */
    public Enforcement enforce() {
        return new Enforcement(file);
    }

    /** Recorded: appeal filed. */
    public Appeal appealed() {
        return new Appeal(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.PRESERVE_IN_SUIT, this::preserve, Step.APPEAL, this::appeal, Step.ENFORCE, this::enforce);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.APPEAL_FILED, this::appealed);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(
                Milestone.JUDGMENT_FINAL,
                Milestone.PERFORMANCE_DUE,
                Milestone.PRESERVATION_RULED,
                Milestone.PRESERVATION_TAKEN,
                Milestone.PRESERVATION_RENEWED,
                Milestone.PRESERVATION_RELEASED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.NOTIFY_COURT);
    }

    @Override
    public Judgment with(CaseFile newer) {
        return new Judgment(newer);
    }
}
