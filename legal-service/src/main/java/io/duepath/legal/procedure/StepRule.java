package io.duepath.legal.procedure;

import java.util.Objects;
import java.util.Set;

/**
 * What a pack demands before a step, besides what it demands before every one.
 *
 * @param from the states it is about, as events spell them; empty for all
 * @param file items the file must hold
 * @param after milestones that must have been reached
 * @param waits rules whose periods must have run out
 */
public record StepRule(Step step, Set<String> from, Set<String> file, Set<Milestone> after, Set<String> waits) {

    public StepRule {
        Objects.requireNonNull(step, "step");
        from = Set.copyOf(from);
        file = Set.copyOf(file);
        after = Set.copyOf(after);
        waits = Set.copyOf(waits);
    }

    /** Whether it is about this step out of this state. */
    boolean isAbout(Step other, String state) {
        return step == other && (from.isEmpty() || from.contains(state));
    }
}
