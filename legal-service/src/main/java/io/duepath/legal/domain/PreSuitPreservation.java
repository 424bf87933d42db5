package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Assets are frozen, or about to be, before there is a suit: it has to follow within thirty days of the measure. */
public record PreSuitPreservation(CaseFile file) implements OpenCase {

    public PreSuitPreservation {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.PRE_SUIT_PRESERVATION;
    }

    /** Approved: file suit. */
    public SuitFiled fileSuit() {
        return new SuitFiled(file);
    }

    /** Recorded: preservation lapsed. */
    public RouteChoice lapse() {
        return new RouteChoice(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.FILE_SUIT, this::fileSuit);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.PRESERVATION_LAPSED, this::lapse);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(
                Milestone.PRESERVATION_RULED,
                Milestone.PRESERVATION_TAKEN,
                Milestone.PRESERVATION_RENEWED,
                Milestone.PRESERVATION_RELEASED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.WITHDRAW_PRESERVATION_REQUEST, TaskKind.NOTIFY_COURT);
    }

    @Override
    public PreSuitPreservation with(CaseFile newer) {
        return new PreSuitPreservation(newer);
    }
}
