package io.duepath.legal.store;

import io.duepath.legal.domain.CaseQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query for cases as SQL; every value is a parameter. */
final class CaseSearch {

    private static final Map<CaseQuery.Order, String> ORDERS = Map.of(
            CaseQuery.Order.OPENING, "opened_on",
            CaseQuery.Order.DEADLINE, "coalesce(next_due_on, '9999-12-31'::date)");

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();
    private final String sortedBy;

    CaseSearch(CaseQuery query) {
        sortedBy = String.valueOf(ORDERS.get(query.order()));
        values.put("limit", query.limit());
        narrow(
                "loan_id = :loan",
                "loan",
                query.loanId() == null ? null : query.loanId().value());
        narrow(
                "state = :state",
                "state",
                query.state() == null ? null : query.state().name());
        narrow("court = :court", "court", query.court());
        narrow("next_due_on <= :dueBy", "dueBy", query.dueBy());
        narrow("arrears >= :arrearsFrom", "arrearsFrom", query.arrearsFrom());
        narrow("arrears <= :arrearsTo", "arrearsTo", query.arrearsTo());
        CaseQuery.Position after = query.after();
        if (after != null) {
            narrow("(" + sortedBy + ", case_id) > (:afterDate, :afterCase)", "afterDate", after.date());
            values.put("afterCase", after.caseId().value());
        }
    }

    private void narrow(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    String sql() {
        return "select * from legal_case where " + String.join(" and ", conditions) + " order by " + sortedBy
                + ", case_id limit :limit";
    }

    Map<String, Object> values() {
        return values;
    }
}
