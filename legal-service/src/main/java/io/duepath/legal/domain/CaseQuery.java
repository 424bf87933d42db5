package io.duepath.legal.domain;

import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.LoanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; what is absent does not narrow the list.
 *
 * @param dueBy the last day of its nearest deadline is this or earlier
 * @param arrearsFrom at least this much is overdue
 * @param arrearsTo at most this much is overdue
 */
public record CaseQuery(
        @Nullable LoanId loanId,
        @Nullable CaseState state,
        @Nullable String court,
        @Nullable LocalDate dueBy,
        @Nullable BigDecimal arrearsFrom,
        @Nullable BigDecimal arrearsTo,
        Order order,
        @Nullable Position after,
        int limit) {

    /** Stands for the deadline of a case that has none, so that it comes last. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** How a list is sorted; equals by case id. */
    public enum Order {
        /** By the day of opening. */
        OPENING,
        /** By the nearest deadline; cases without one come last. */
        DEADLINE
    }

    public CaseQuery {
        Objects.requireNonNull(order, "order");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
    }

    /** A place in the list: the date it is sorted by, then the case. */
    public record Position(LocalDate date, CaseId caseId) {}

    /** The place of a case in a list sorted so. */
    public static Position position(Order order, StoredCase stored) {
        LocalDate next = stored.nextDue();
        LocalDate date = switch (order) {
            case OPENING -> stored.now().file().openedOn();
            case DEADLINE -> next == null ? NEVER : next;
        };
        return new Position(date, stored.now().file().caseId());
    }
}
