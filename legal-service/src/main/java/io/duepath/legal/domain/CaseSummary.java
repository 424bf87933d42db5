package io.duepath.legal.domain;

import java.util.Map;

/**
 * The numbers of the whole desk.
 *
 * @param states cases by state
 * @param due open deadlines whose last day is at most a week away
 * @param overdue open deadlines whose last day has passed
 * @param raisedLate notices that were raised later than on their day
 * @param waiting proposals that wait for approval
 * @param outboxPending events that wait for the broker
 * @param outboxLagSeconds how long the oldest of them has waited
 */
public record CaseSummary(
        Map<CaseState, Long> states,
        long due,
        long overdue,
        long raisedLate,
        long waiting,
        long outboxPending,
        long outboxLagSeconds) {

    public CaseSummary {
        states = Map.copyOf(states);
    }

    /** The cases in a state. */
    public long cases(CaseState state) {
        return states.getOrDefault(state, 0L);
    }
}
