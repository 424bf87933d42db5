package io.duepath.legal.domain;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.legal.procedure.StepRule;
import java.time.LocalDate;
import java.util.ArrayList;
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
            refuse(Guard.DAYS_OVERDUE, "the loan is " + dpd + " days overdue, more than " + over + " are needed");
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
            refuse(Guard.FILE, "the file lacks " + String.join(", ", needed));
        }
    }

    private void loanStops() {
        standing.now()
                .file()
                .stopped()
                .ifPresent(stay -> refuse(
                        Guard.LOAN_STOP,
                        "stopped since " + stay.since() + " by " + stay.reason() + ": " + stay.cause()));
        standing.now().file().referral().holds().stream()
                .filter(standing.pack().stops()::contains)
                .forEach(hold -> refuse(Guard.LOAN_STOP, "the loan is held: " + hold));
    }

    private void customerStops() {
        Set<String> kinds = new LinkedHashSet<>();
        standing.pack().stops().forEach(kind -> kinds.add(kind.toString()));
        kinds.add(CustomerStop.UNREADABLE);
        standing.stops().stream()
                .filter(stop -> kinds.contains(stop.kind()) && stop.isActive(standing.today()))
                .forEach(stop ->
                        refuse(Guard.CUSTOMER_STOP, "the customer is held since " + stop.from() + ": " + stop.kind()));
    }

    private void limitation() {
        LocalDate today = standing.today();
        standing.limitation()
                .filter(limitation -> limitation.dueOn().isBefore(today))
                .ifPresent(limitation ->
                        refuse(Guard.LIMITATION, "the claim was out of time after " + limitation.dueOn()));
    }

    private void outcomes() {
        for (Milestone milestone : Milestone.values()) {
            if (rules.stream().anyMatch(r -> r.after().contains(milestone)) && !standing.reached(milestone)) {
                refuse(Guard.OUTCOME, "not recorded yet: " + milestone);
            }
        }
    }

    private void periods() {
        standing.deadlines().stream()
                .filter(d ->
                        d.isOpen() && rules.stream().anyMatch(r -> r.waits().contains(d.rule())))
                .filter(d -> !standing.today().isAfter(d.dueOn()))
                .forEach(d -> refuse(Guard.PERIOD, d.rule() + " runs until " + d.dueOn()));
    }

    private void refuse(Guard guard, String why) {
        refusals.add(new Refusal(guard, why));
    }
}
