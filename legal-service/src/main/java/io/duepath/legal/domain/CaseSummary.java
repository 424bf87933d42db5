package io.duepath.legal.domain;

import java.util.Map;

/** How many cases stand where, and how many events wait for the broker. */
public record CaseSummary(Map<CaseState, Long> states, long outboxPending) {

    public CaseSummary {
        states = Map.copyOf(states);
    }

    /** The cases in a state. */
    public long cases(CaseState state) {
        return states.getOrDefault(state, 0L);
    }
}
