package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The complaint is with the court. */
public record SuitFiled(CaseFile file) implements OpenCase {

    public SuitFiled {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.SUIT_FILED;
    }

    /** Approved: preserve in suit. */
    public SuitFiled preserve() {
        return this;
    }

    /** Recorded: suit refused. */
    public RouteChoice refuse() {
        return new RouteChoice(file);
    }

    /** Recorded: judgment served. */
    public Judgment decide() {
        return new Judgment(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.PRESERVE_IN_SUIT, this::preserve);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.SUIT_REFUSED, this::refuse, Milestone.JUDGMENT_SERVED, this::decide);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(
                Milestone.SUIT_DOCKETED,
                Milestone.SUIT_SUMMARY,
                Milestone.SUIT_SMALL_CLAIM,
                Milestone.SUIT_NOTICED,
                Milestone.SUIT_SERVED,
                Milestone.PRESERVATION_RULED,
                Milestone.PRESERVATION_TAKEN,
                Milestone.PRESERVATION_RENEWED,
                Milestone.PRESERVATION_RELEASED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.WITHDRAW_SUIT, TaskKind.NOTIFY_COURT);
    }

    @Override
    public SuitFiled with(CaseFile newer) {
        return new SuitFiled(newer);
    }
}
