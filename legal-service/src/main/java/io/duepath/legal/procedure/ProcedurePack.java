package io.duepath.legal.procedure;

import io.duepath.model.event.HoldKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The procedure of one kind of debt in one country, as data.
 *
 * @param status {@code draft} until counsel has reviewed it
 * @param dpdOver a loan must be more days overdue than this
 * @param dpdUnless an item of the file that makes the days unnecessary, as an acceleration does; may be empty
 * @param stops the holds that stop every forward step
 * @param items everything a file can hold
 * @param file what it must hold before any forward step
 * @param steps what single steps demand besides
 * @param outcomes what the file must hold before such an outcome is recorded
 */
public record ProcedurePack(
        String id,
        int version,
        String status,
        int dpdOver,
        String dpdUnless,
        Set<HoldKind> stops,
        List<FileItem> items,
        Set<String> file,
        List<StepRule> steps,
        Map<Milestone, Set<String>> outcomes,
        List<DeadlineRule> deadlines,
        CourtCalendar calendar) {

    /** The rule whose period is the limitation of the claim. */
    public static final String LIMITATION = "limitation";

    /** The rule, if the pack has it, whose last day no interruption moves. */
    public static final String LONG_STOP = "long-stop";

    public ProcedurePack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(dpdUnless, "dpdUnless");
        Objects.requireNonNull(calendar, "calendar");
        stops = Set.copyOf(stops);
        items = List.copyOf(items);
        file = Set.copyOf(file);
        steps = List.copyOf(steps);
        outcomes = Map.copyOf(outcomes);
        deadlines = List.copyOf(deadlines);
    }

    /** How history and documents name it. */
    public String name() {
        return id + "-" + version;
    }

    /** What the file must hold before this outcome is recorded, in the order of the pack. */
    public List<String> needed(Milestone outcome) {
        Set<String> needed = outcomes.getOrDefault(outcome, Set.of());
        return items.stream().map(FileItem::id).filter(needed::contains).toList();
    }

    /** What this step demands out of this state, besides what all do. */
    public List<StepRule> rules(Step step, String state) {
        return steps.stream().filter(rule -> rule.isAbout(step, state)).toList();
    }
}
