package io.duepath.notifier.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * At most so many attempts in a window. Attempts whose outcome is awaited count for whatever they may become.
 *
 * @param media the media counted; empty for all
 * @param count which attempts count
 * @param window the time in which they count
 * @param max how many may be
 * @param keys what is counted together
 */
public record CapRule(Set<Medium> media, Count count, Window window, int max, Set<CounterKey> keys)
        implements RuleKind {

    public CapRule {
        media = Set.copyOf(media);
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(window, "window");
        keys = Set.copyOf(keys);
    }

    @Override
    public Finding judge(Question question, Instant at) {
        if (max == 0) {
            return Finding.never("cap-of-none");
        }
        Optional<Finding> missing = Counters.missing(question, keys);
        if (missing.isPresent()) {
            return missing.get();
        }
        List<Instant> leaving = question.facts().history().attempts().stream()
                .filter(attempt -> isCounted(attempt, question))
                .map(attempt -> leaves(attempt, question, at))
                .filter(leaves -> leaves.isAfter(at))
                .sorted()
                .toList();
        return leaving.size() < max ? Finding.PASS : Finding.later(leaving.get(leaving.size() - max));
    }

    private boolean isCounted(Attempt attempt, Question question) {
        return attempt.direction() == Direction.OUTBOUND
                && (media.isEmpty() || media.contains(attempt.medium()))
                && Counters.together(attempt, question, keys);
    }

    private Instant leaves(Attempt attempt, Question question, Instant at) {
        boolean counts = count.counts(attempt.outcome());
        if (!counts && !attempt.isPending(at)) {
            return Instant.MIN;
        }
        Instant leaves = question.latest(zone -> window.leaves(attempt.at(), zone));
        Instant known = attempt.reservedUntil();
        return counts || known == null || leaves.isBefore(known) ? leaves : known;
    }

    @Override
    public Duration memory() {
        return window.longest();
    }

    @Override
    public String spelling() {
        return "cap";
    }
}
