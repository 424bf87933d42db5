package io.duepath.legal.store;

import io.duepath.legal.domain.CaseAction;
import io.duepath.legal.domain.CaseBook;
import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseEntry;
import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CaseSummary;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.domain.Today;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.model.loan.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Answers from committed data; each answer shows one moment. */
public final class StoredCases implements CaseBook {

    private static final int SOON = 7;

    private final JdbcClient jdbc;
    private final TransactionOperations snapshot;
    private final CaseStore cases;
    private final Standings standings;
    private final Today today;

    /** {@code snapshot} begins transactions that see one moment throughout. */
    public StoredCases(JdbcClient jdbc, TransactionOperations snapshot, ProcedurePack pack, Today today) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.cases = new CaseStore(jdbc);
        this.standings = new Standings(jdbc, pack, today);
        this.today = today;
    }

    @Override
    public Optional<CaseDossier> find(CaseId caseId) {
        return Objects.requireNonNull(snapshot.execute(
                status -> cases.find(caseId).map(found -> new CaseDossier(standings.of(found), history(caseId)))));
    }

    private List<CaseDossier.Line> history(CaseId caseId) {
        return jdbc.sql("select * from case_history where case_id = :id order by sequence")
                .param("id", caseId.value())
                .query(StoredCases::line)
                .list();
    }

    @Override
    public List<StoredCase> page(CaseQuery query) {
        var search = new CaseSearch(query);
        return jdbc.sql(search.sql())
                .params(search.values())
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
            return numbers(states, today.date());
        }));
    }

    private CaseSummary numbers(Map<CaseState, Long> states, LocalDate day) {
        return jdbc.sql("""
                        select
                          (select count(*) from case_deadline where status = 'OPEN' and due_on between :today and :soon) due,
                          (select count(*) from case_deadline where status = 'OPEN' and due_on < :today) overdue,
                          (select count(*) from deadline_notice where raised_on > notice_on) late,
                          (select count(*) from case_proposal where status = 'WAITING') waiting,
                          (select count(*) from outbox where sent_at is null) pending,
                          coalesce((select extract(epoch from clock_timestamp() - min(created_at))
                                    from outbox where sent_at is null), 0) lag""")
                .param("today", day)
                .param("soon", day.plusDays(SOON))
                .query((row, number) -> new CaseSummary(
                        states,
                        row.getLong("due"),
                        row.getLong("overdue"),
                        row.getLong("late"),
                        row.getLong("waiting"),
                        row.getLong("pending"),
                        (long) row.getDouble("lag")))
                .single();
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
                CaseState.valueOf(row.getString("state")),
                row.getString("evidence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
