package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The second instance has the case. */
public record Appeal(CaseFile file) implements OpenCase {

    public Appeal {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public CaseState state() {
        return CaseState.APPEAL;
    }

    /** Recorded: appeal decided. */
    public Judgment decide() {
        return new Judgment(file);
    }

    @Override
    public Map<Step, Supplier<? extends OpenCase>> steps() {
        return Map.of();
    }

    @Override
    public Map<Milestone, Supplier<? extends OpenCase>> turns() {
        return Map.of(Milestone.APPEAL_DECIDED, this::decide);
    }

    @Override
    public Set<Milestone> facts() {
        return Set.of(Milestone.PRESERVATION_TAKEN, Milestone.PRESERVATION_RENEWED, Milestone.PRESERVATION_RELEASED);
    }

    @Override
    public Set<TaskKind> releases() {
        return Set.of(TaskKind.WITHDRAW_APPEAL, TaskKind.NOTIFY_COURT);
    }

    @Override
    public Appeal with(CaseFile newer) {
        return new Appeal(newer);
    }
}
