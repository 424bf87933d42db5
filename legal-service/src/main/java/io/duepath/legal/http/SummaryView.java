package io.duepath.legal.http;

import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CaseSummary;
import java.util.EnumMap;
import java.util.Map;

/** Cases by state, every state named; deadlines, approvals, and the events that wait for the broker. */
record SummaryView(
        Map<CaseState, Long> states,
        long deadlinesDue,
        long deadlinesOverdue,
        long raisedLate,
        long approvalsWaiting,
        long outboxPending) {

    static SummaryView of(CaseSummary summary) {
        Map<CaseState, Long> states = new EnumMap<>(CaseState.class);
        for (CaseState state : CaseState.values()) {
            states.put(state, summary.cases(state));
        }
        return new SummaryView(
                states,
                summary.due(),
                summary.overdue(),
                summary.raisedLate(),
                summary.waiting(),
                summary.outboxPending());
    }
}
