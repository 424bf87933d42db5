package io.duepath.legal.domain;

import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.legal.procedure.Step;
import io.duepath.legal.procedure.StepRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must hold before a forward step. All guards are asked, so that a refusal names all that refuse. */
final class Guards {

    private final Standing standing;
    private final List<StepRule> rules;
    private final List<Refusal> refusals = new ArrayList<>();

    private Guards(Standing standing, Step step) {
        this.standing = standing;
        this.rules = standing.pack().rules(step, standing.now().state().wireName());
    }

    /** Everything that refuses this step; empty if it may be taken. */
    static List<Refusal> refusals(Standing standing, Step step) {
        if (!step.isForward()) {
            return List.of();
        }
        var guards = new Guards(standing, step);
        guards.days();
        guards.file();
        guards.loanStops();
        guards.customerStops();
        guards.limitation();
        guards.outcomes();
        guards.periods();
        return guards.refusals;
    }

    private void days() {
        int dpd = standing.now().file().referral().because().dpd();
        int over = standing.pack().dpdOver();
        if (dpd <= over && !standing.holds(standing.pack().dpdUnless())) {
            refuse(Guard.DAYS_OVERDUE, WhyNot.TOO_FEW_DAYS, dpd, over);
        }
    }

    private void file() {
        Set<String> needed = new LinkedHashSet<>();
        standing.pack().items().forEach(item -> {
            if (standing.pack().file().contains(item.id())
                    || rules.stream().anyMatch(r -> r.file().contains(item.id()))) {
                needed.add(item.id());
            }
        });
        needed.removeIf(standing::holds);
        if (!needed.isEmpty()) {
            refuse(Guard.FILE, WhyNot.FILE_LACKS, String.join(", ", needed));
        }
    }

    private void loanStops() {
        standing.now()
                .file()
                .stopped()
                .ifPresent(stay -> refuse(Guard.LOAN_STOP, WhyNot.STOPPED, stay.since(), stay.reason(), stay.cause()));
        standing.now().file().referral().holds().stream()
                .filter(standing.pack().stops()::contains)
                .forEach(hold -> refuse(Guard.LOAN_STOP, WhyNot.LOAN_HELD, hold));
    }

    private void customerStops() {
        Set<String> kinds = new LinkedHashSet<>();
        standing.pack().stops().forEach(kind -> kinds.add(kind.toString()));
        kinds.add(CustomerStop.UNREADABLE);
        standing.stops().stream()
                .filter(stop -> kinds.contains(stop.kind()) && stop.isActive(standing.today()))
                .forEach(stop -> refuse(Guard.CUSTOMER_STOP, WhyNot.CUSTOMER_HELD, stop.from(), stop.kind()));
    }

    private void limitation() {
        if (standing.deadlines().stream().noneMatch(d -> d.rule().equals(ProcedurePack.LIMITATION))) {
            refuse(Guard.LIMITATION, WhyNot.NO_LIMITATION);
        }
        standing.limits().stream()
                .map(Deadline::dueOn)
                .filter(dueOn -> dueOn.isBefore(standing.today()))
                .min(Comparator.naturalOrder())
                .ifPresent(dueOn -> refuse(Guard.LIMITATION, WhyNot.OUT_OF_TIME, dueOn));
    }

    private void outcomes() {
        for (Milestone milestone : Milestone.values()) {
            if (rules.stream().anyMatch(r -> r.after().contains(milestone)) && !standing.reached(milestone)) {
                refuse(Guard.OUTCOME, WhyNot.NOT_RECORDED, milestone);
            }
        }
    }

    private void periods() {
        rules.stream()
                .flatMap(rule -> rule.waits().stream())
                .distinct()
                .sorted()
                .forEach(this::period);
    }

    /** A period that has not begun has not run out either. */
    private void period(String rule) {
        List<Deadline> begun =
                standing.deadlines().stream().filter(d -> d.rule().equals(rule)).toList();
        if (begun.isEmpty()) {
            refuse(Guard.PERIOD, WhyNot.PERIOD_NOT_BEGUN, rule);
        }
        begun.stream()
                .filter(d -> d.isOpen() && !standing.today().isAfter(d.dueOn()))
                .forEach(d -> refuse(Guard.PERIOD, WhyNot.PERIOD_RUNS, rule, d.dueOn()));
    }

    private void refuse(Guard guard, WhyNot why, Object... arguments) {
        refusals.add(Refusal.of(guard, why, arguments));
    }
}
