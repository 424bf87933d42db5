package io.duepath.notifier.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * After something happened the person is left alone for some days. A call whose outcome is awaited may have been a
 * conversation, so it is taken for one until that is known.
 *
 * @param after what happened
 * @param days for how many days
 * @param nextDay whether the day after it is the first of them; else its own day is
 * @param anyDirection whether it counts when the person began
 * @param keys what belongs together
 */
public record CoolOffRule(Happened after, int days, boolean nextDay, boolean anyDirection, Set<CounterKey> keys)
        implements RuleKind {

    public CoolOffRule {
        Objects.requireNonNull(after, "after");
        keys = Set.copyOf(keys);
    }

    @Override
    public Finding judge(Question question, Instant at) {
        Optional<Finding> missing = Counters.missing(question, keys);
        if (missing.isPresent()) {
            return missing.get();
        }
        History history = question.facts().history();
        Stream<Instant> tried = history.attempts().stream()
                .filter(attempt -> anyDirection || attempt.direction() == Direction.OUTBOUND)
                .filter(attempt -> Counters.together(attempt, question, keys))
                .map(attempt -> over(attempt, question, at));
        Stream<Instant> happened = history.occurrences().stream()
                .filter(o -> o.what() == after && isSameDebt(o, question))
                .map(o -> over(o.at(), question));
        return Stream.concat(tried, happened)
                .max(Instant::compareTo)
                .filter(over -> over.isAfter(at))
                .map(Finding::later)
                .orElse(Finding.PASS);
    }

    private boolean isSameDebt(Occurrence occurrence, Question question) {
        return !keys.contains(CounterKey.DEBT)
                || occurrence.debt() == null
                || occurrence.debt().equals(question.request().debt());
    }

    private Instant over(Attempt attempt, Question question, Instant at) {
        if (starts(attempt.outcome())) {
            return over(attempt.at(), question);
        }
        boolean mayStart = after == Happened.CONVERSATION || after == Happened.REFUSAL;
        Instant known = attempt.reservedUntil();
        if (!mayStart || known == null || !attempt.medium().talks() || !attempt.isPending(at)) {
            return Instant.MIN;
        }
        Instant over = over(attempt.at(), question);
        return over.isBefore(known) ? over : known;
    }

    private boolean starts(Outcome outcome) {
        return switch (after) {
            case CONVERSATION -> outcome == Outcome.CONVERSATION || outcome == Outcome.EFFECTIVE;
            case REFUSAL -> outcome == Outcome.REFUSED;
            case COMPLAINT, PROMISE_TO_PAY -> false;
        };
    }

    private Instant over(Instant happened, Question question) {
        return question.latest(zone -> LocalDate.ofInstant(happened, zone)
                .plusDays(nextDay ? days + 1L : days)
                .atStartOfDay(zone)
                .toInstant());
    }

    @Override
    public Duration memory() {
        return Duration.ofDays(days + 2L);
    }

    @Override
    public String spelling() {
        return "cooloff";
    }
}
