package io.duepath.legal.domain;

import io.duepath.legal.procedure.Happening;
import io.duepath.model.Message;
import io.duepath.model.legal.CaseAdvanced;
import java.util.List;
import java.util.Objects;

/**
 * A change of a case, to be kept as a whole or not at all.
 *
 * @param happenings what it means for the deadlines
 * @param tasks what has to be done now
 * @param events what the world is told: at most one
 */
public record CaseChange(
        LegalCase now, CaseEntry entry, List<Happening> happenings, List<TaskOrder> tasks, List<Message> events) {

    public CaseChange {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(entry, "entry");
        happenings = List.copyOf(happenings);
        tasks = List.copyOf(tasks);
        events = List.copyOf(events);
    }

    /** One that leaves the case in its state, of which nobody need hear. */
    static CaseChange within(LegalCase now, CaseEntry entry, List<Happening> happenings) {
        return new CaseChange(now, entry, happenings, List.of(), List.of());
    }

    /** One that may lead from a state into another, which is told. */
    static CaseChange from(LegalCase before, LegalCase now, CaseEntry entry, List<Happening> happenings) {
        if (before.state() == now.state()) {
            return within(now, entry, happenings);
        }
        var told = new CaseAdvanced(
                now.file().loanId(),
                now.file().caseId(),
                entry.on(),
                before.state().wireName(),
                now.state().wireName(),
                entry.cause());
        return new CaseChange(now, entry, happenings, List.of(), List.of(told));
    }
}
