package io.duepath.legal.store;

import io.duepath.legal.domain.CaseFile;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.Closed;
import io.duepath.legal.domain.End;
import io.duepath.legal.domain.LegalCase;
import io.duepath.legal.domain.OpenCase;
import io.duepath.legal.domain.OpenCases;
import io.duepath.legal.domain.Releasing;
import io.duepath.legal.domain.Stay;
import io.duepath.legal.domain.StoredCase;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.loan.CaseId;
import io.duepath.model.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads and writes rows of {@code legal_case}. */
final class CaseRows {

    private CaseRows() {}

    static StoredCase read(ResultSet row, int number) throws SQLException {
        Set<String> frozen = new HashSet<>();
        Json.mapper().readTree(row.getString("frozen")).forEach(asset -> frozen.add(asset.asString()));
        var file = new CaseFile(
                new CaseId(row.getString("case_id")),
                row.getObject("opened_on", LocalDate.class),
                Json.mapper().readValue(row.getString("referral"), LegalEscalated.class),
                stay(row),
                row.getString("court"),
                frozen);
        return new StoredCase(state(row, file), row.getInt("version"), row.getObject("next_due_on", LocalDate.class));
    }

    private static @Nullable Stay stay(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("stay_since", LocalDate.class);
        return since == null ? null : new Stay(since, row.getString("stay_reason"), row.getString("stay_cause"));
    }

    private static LegalCase state(ResultSet row, CaseFile file) throws SQLException {
        var state = CaseState.valueOf(row.getString("state"));
        Optional<OpenCase> open = OpenCases.in(state, file);
        if (open.isPresent()) {
            return open.get();
        }
        var end = new End(
                CaseOutcome.valueOf(row.getString("outcome")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("close_reason"),
                row.getString("close_cause"));
        return state == CaseState.RELEASING
                ? new Releasing(file, end)
                : new Closed(file, end, row.getObject("closed_on", LocalDate.class));
    }

    static StatementSpec write(LegalCase now, StatementSpec statement) {
        CaseFile file = now.file();
        Ended ended = now.fold(Ended.READ);
        return statement
                .param("id", file.caseId().value())
                .param("state", now.state().name())
                .param("customer", file.referral().customerId().value())
                .param("referral", Json.mapper().writeValueAsString(file.referral()))
                .param("arrears", file.referral().because().arrears())
                .param("staySince", file.stopped().map(Stay::since).orElse(null))
                .param("stayReason", file.stopped().map(Stay::reason).orElse(null))
                .param("stayCause", file.stopped().map(Stay::cause).orElse(null))
                .param("court", file.court())
                .param("frozen", Json.mapper().writeValueAsString(new TreeSet<>(file.frozen())))
                .param("endedOn", ended.end == null ? null : ended.end.on())
                .param("closedOn", ended.closedOn)
                .param("outcome", ended.end == null ? null : ended.end.outcome().name())
                .param("closeReason", ended.end == null ? null : ended.end.reason())
                .param("closeCause", ended.end == null ? null : ended.end.cause());
    }

    /** The columns that only a case has that is over. */
    private record Ended(@Nullable End end, @Nullable LocalDate closedOn) {

        static final LegalCase.Cases<Ended> READ = new LegalCase.Cases<>() {
            @Override
            public Ended on(OpenCase state) {
                return new Ended(null, null);
            }

            @Override
            public Ended on(Releasing state) {
                return new Ended(state.end(), null);
            }

            @Override
            public Ended on(Closed state) {
                return new Ended(state.end(), state.on());
            }
        };
    }
}
