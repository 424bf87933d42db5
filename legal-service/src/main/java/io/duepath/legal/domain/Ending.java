package io.duepath.legal.domain;

import io.duepath.model.event.CaseClosed;
import io.duepath.model.legal.CaseAdvanced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** How a case ends: at once where nothing was filed or frozen, else after that has been taken back. */
final class Ending {

    private Ending() {}

    static CaseChange of(OpenCase now, End end, CaseEntry entry) {
        List<TaskOrder> tasks = tasks(now);
        if (tasks.isEmpty()) {
            return closed(now.file(), end, end.on(), entry);
        }
        var releasing = new Releasing(now.file(), end);
        var told = new CaseAdvanced(
                now.file().loanId(),
                now.file().caseId(),
                end.on(),
                now.state().wireName(),
                releasing.state().wireName(),
                end.reason());
        return new CaseChange(releasing, entry, List.of(), tasks, List.of(told));
    }

    static CaseChange closed(CaseFile file, End end, LocalDate on, CaseEntry entry) {
        var told = new CaseClosed(file.loanId(), file.caseId(), on, end.outcome());
        return new CaseChange(new Closed(file, end, on), entry, List.of(), List.of(), List.of(told));
    }

    private static List<TaskOrder> tasks(OpenCase now) {
        List<TaskOrder> tasks = new ArrayList<>();
        EnumSet<TaskKind> kinds = EnumSet.noneOf(TaskKind.class);
        kinds.addAll(now.releases());
        now.file().frozen().stream()
                .sorted()
                .forEach(asset -> tasks.add(new TaskOrder(TaskKind.LIFT_PRESERVATION, asset)));
        if (!tasks.isEmpty()) {
            kinds.add(TaskKind.NOTIFY_COURT);
        }
        kinds.forEach(kind -> tasks.add(new TaskOrder(kind, "")));
        return tasks;
    }
}
