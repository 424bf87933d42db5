package io.duepath.legal.procedure;

import io.duepath.legal.procedure.Deadline.Status;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The deadlines of a case as they change with what happens. Feed it happenings in the order they are learned of. */
public final class DeadlinePlan {

    private final CaseId caseId;
    private final ProcedurePack pack;
    private final Map<String, Deadline> known = new LinkedHashMap<>();
    private final Map<String, Deadline> changed = new LinkedHashMap<>();

    public DeadlinePlan(CaseId caseId, ProcedurePack pack, List<Deadline> deadlines) {
        this.caseId = caseId;
        this.pack = pack;
        deadlines.forEach(d -> known.put(d.id(), d));
    }

    /** What this happening meets is met, then what runs from it begins. */
    public void on(Happening happening) {
        for (DeadlineRule rule : pack.deadlines()) {
            if (rule.metBy().contains(happening.milestone())) {
                meet(rule, happening);
            }
        }
        for (DeadlineRule rule : pack.deadlines()) {
            if (rule.startsWith(happening)) {
                start(rule, happening);
            }
        }
    }

    /** The case is over: nothing runs any more. */
    public void end(LocalDate on) {
        open().forEach(d -> put(d.ended(Status.VOID, on)));
    }

    /** The deadlines that are new or another than before. */
    public List<Deadline> changes() {
        return List.copyOf(changed.values());
    }

    /** All deadlines as they are now. */
    public List<Deadline> all() {
        return List.copyOf(known.values());
    }

    /** Done after its last day meets nothing: whoever watches the clock will say that it lapsed. */
    private void meet(DeadlineRule rule, Happening happening) {
        open().stream()
                .filter(d -> d.rule().equals(rule.id()))
                .filter(d -> happening.assetId() == null || d.subject().equals(happening.subject()))
                .filter(d -> !happening.on().isAfter(d.dueOn()))
                .forEach(d -> put(d.ended(Status.MET, happening.on())));
    }

    private void start(DeadlineRule rule, Happening happening) {
        String subject = rule.assets().isEmpty() ? "" : happening.subject();
        String id = DerivedId.of(
                "legal-deadline",
                caseId.value(),
                rule.id(),
                subject,
                happening.milestone().toString(),
                happening.on().toString());
        if (known.containsKey(id) || (rule.restarts() && !mayRestart(rule, happening))) {
            return;
        }
        open().stream()
                .filter(d -> d.rule().equals(rule.id()) && d.subject().equals(subject))
                .forEach(d -> put(d.ended(Status.REPLACED, happening.on())));
        var anchor = new Happening(
                happening.milestone(), happening.on(), subject.isEmpty() ? null : subject, happening.assetKind());
        put(Deadline.begin(id, rule, anchor, pack.calendar()));
    }

    /** A period that ran out is not revived, and an older interruption than the one it runs from changes nothing. */
    private boolean mayRestart(DeadlineRule rule, Happening happening) {
        List<Deadline> same =
                known.values().stream().filter(d -> d.rule().equals(rule.id())).toList();
        return same.isEmpty()
                || same.stream()
                        .anyMatch(d -> d.isOpen()
                                && happening.on().isAfter(d.anchoredOn())
                                && !happening.on().isAfter(d.dueOn()));
    }

    private List<Deadline> open() {
        return known.values().stream().filter(Deadline::isOpen).toList();
    }

    private void put(Deadline deadline) {
        known.put(deadline.id(), deadline);
        changed.put(deadline.id(), deadline);
    }
}
