package io.duepath.notifier.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What was tried with the person, by the lender and all that act for it, as far back as the packs look.
 *
 * @param attempts in any order
 * @param occurrences in any order
 * @param complete false if some of it is lost; then counting rules lack a fact
 */
public record History(List<Attempt> attempts, List<Occurrence> occurrences, boolean complete) {

    /** Nothing was tried yet. */
    public static final History NONE = new History(List.of(), List.of(), true);

    public History {
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
        occurrences = occurrences == null ? List.of() : List.copyOf(occurrences);
    }

    /** With an attempt, in place of an earlier state of it. */
    public History with(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.removeIf(a -> a.id().equals(attempt.id()));
        all.add(attempt);
        return new History(all, occurrences, complete);
    }

    /** With something that happened. */
    public History with(Occurrence occurrence) {
        List<Occurrence> all = new ArrayList<>(occurrences);
        all.add(occurrence);
        return new History(attempts, all, complete);
    }

    /** Without what was before an instant; {@link ContactGate#longestWindow} says how far back it is needed. */
    public History since(Instant oldest) {
        return new History(
                attempts.stream().filter(a -> !a.at().isBefore(oldest)).toList(),
                occurrences.stream().filter(o -> !o.at().isBefore(oldest)).toList(),
                complete);
    }
}
