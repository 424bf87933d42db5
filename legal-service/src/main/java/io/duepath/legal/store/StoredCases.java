package io.duepath.legal.store;

import io.duepath.legal.domain.CaseAction;
import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseEntry;
import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CaseSummary;
import io.duepath.legal.domain.StoredCase;
import io.duepath.model.loan.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Answers from committed data; each answer shows one moment. */
public final class StoredCases implements CaseBook {

    private final JdbcClient jdbc;
    private final TransactionOperations snapshot;

    /** {@code snapshot} begins transactions that see one moment throughout. */
    public StoredCases(JdbcClient jdbc, TransactionOperations snapshot) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    @Override
    public Optional<CaseDossier> find(CaseId caseId) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Optional<StoredCase> stored = jdbc.sql("select * from legal_case where case_id = :id")
                    .param("id", caseId.value())
                    .query(CaseRows::read)
                    .optional();
            return stored.map(found -> new CaseDossier(found, history(caseId)));
        }));
    }

    private List<CaseDossier.Line> history(CaseId caseId) {
        return jdbc.sql("select * from case_history where case_id = :id order by sequence")
                .param("id", caseId.value())
                .query(StoredCases::line)
                .list();
    }

    @Override
    public List<StoredCase> page(CaseQuery query) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>(Map.of("limit", query.limit()));
        if (query.loanId() != null) {
            conditions.add("loan_id = :loan");
            values.put("loan", query.loanId().value());
        }
        if (query.state() != null) {
            conditions.add("state = :state");
            values.put("state", query.state().name());
        }
        if (query.after() != null) {
            conditions.add("(opened_on, case_id) > (:openedOn, :caseId)");
            values.put("openedOn", query.after().openedOn());
            values.put("caseId", query.after().caseId().value());
        }
        return jdbc.sql("select * from legal_case where " + String.join(" and ", conditions)
                        + " order by opened_on, case_id limit :limit")
                .params(values)
                .query(CaseRows::read)
                .list();
    }

    @Override
    public CaseSummary summary() {
        return Objects.requireNonNull(snapshot.execute(status -> {
            Map<CaseState, Long> states = new EnumMap<>(CaseState.class);
            jdbc.sql("select state, count(*) from legal_case group by state").query(row -> {
                states.put(CaseState.valueOf(row.getString(1)), row.getLong(2));
            });
            long pending = jdbc.sql("select count(*) from outbox where sent_at is null")
                    .query(Long.class)
                    .single();
            return new CaseSummary(states, pending);
        }));
    }

    private static CaseDossier.Line line(ResultSet row, int number) throws SQLException {
        var entry = new CaseEntry(
                CaseAction.valueOf(row.getString("action")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("cause"),
                row.getString("policy_version"));
        return new CaseDossier.Line(
                row.getInt("sequence"),
                entry,
                row.getString("evidence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
