package io.duepath.notifier.gate;

import java.util.Optional;
import java.util.Set;

/** What counting rules share: which attempts belong together, and whether all of them are known. */
final class Counters {

    private static final String STALE = "agency_feed_stale";

    private Counters() {}

    /** Why nothing can be counted, if so. */
    static Optional<Finding> missing(Question question, Set<CounterKey> keys) {
        if (question.zones().isEmpty()) {
            return Optional.of(question.missing("zone-unknown"));
        }
        if (!question.facts().history().complete()) {
            return Optional.of(question.missing("history-unknown"));
        }
        if (keys.contains(CounterKey.CREDITOR_GROUP) && Boolean.TRUE.equals(question.stated(STALE))) {
            return Optional.of(question.missing("agency-feed-stale"));
        }
        return Optional.empty();
    }

    /** Whether an attempt is counted with the contact; where loan or address is unknown, it is. */
    static boolean together(Attempt attempt, Question question, Set<CounterKey> keys) {
        boolean debt = !keys.contains(CounterKey.DEBT)
                || attempt.debt() == null
                || attempt.debt().equals(question.request().debt());
        boolean endpoint = !keys.contains(CounterKey.ENDPOINT)
                || attempt.endpoint() == null
                || question.endpoint() == null
                || attempt.endpoint().equals(question.endpoint().id());
        return debt && endpoint;
    }
}
