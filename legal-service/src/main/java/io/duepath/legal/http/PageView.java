package io.duepath.legal.http;

import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.StoredCase;
import io.duepath.model.loan.CaseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cases; {@code next} goes into {@code after} of the next request and is absent on the last page. */
record PageView(List<CaseView> cases, @Nullable String next) {

    private static final int DATE_LENGTH = "2026-01-31".length();

    /** Cuts the page out of what was found, which is one more than fits if there is a next page. */
    static PageView of(List<StoredCase> found, CaseQuery.Order order, int limit) {
        List<StoredCase> page = found.subList(0, Math.min(limit, found.size()));
        return new PageView(
                page.stream().map(CaseView::of).toList(),
                found.size() > limit ? mark(CaseQuery.position(order, page.get(limit - 1))) : null);
    }

    private static String mark(CaseQuery.Position last) {
        return last.date() + "_" + last.caseId();
    }

    /**
     * Reads {@code after}.
     *
     * @throws RuntimeException if it is not a {@code next} of ours
     */
    static CaseQuery.Position position(String after) {
        return new CaseQuery.Position(
                LocalDate.parse(after.substring(0, DATE_LENGTH)), new CaseId(after.substring(DATE_LENGTH + 1)));
    }
}
