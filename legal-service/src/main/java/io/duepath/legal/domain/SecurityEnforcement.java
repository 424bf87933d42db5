package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** A court was asked to realise the security without a suit; a real dispute leads to one. */
public record SecurityEnforcement(CaseFile file) implements OpenCase {

    public SecurityEnforcement {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.SECURITY_ENFORCEMENT;
    }

    /** Approved: enforce. */
    public Enforcement enforce() {
        return new Enforcement(file);
    }

    /** Approved: file suit. */
    public SuitFiled fileSuit() {
        return new SuitFiled(file);
    }

    /** Recorded: security refused. */
    public RouteChoice refuse() {
        return new RouteChoice(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of(Step.ENFORCE, this::enforce, Step.FILE_SUIT, this::fileSuit);
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.SECURITY_REFUSED, this::refuse);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(Milestone.SECURITY_PAPERS_SERVED, Milestone.SECURITY_GRANTED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.WITHDRAW_SECURITY_REQUEST, TaskKind.NOTIFY_COURT);
    }

    @Override
    public SecurityEnforcement with(CaseFile newer) {
        return new SecurityEnforcement(newer);
    }
}
