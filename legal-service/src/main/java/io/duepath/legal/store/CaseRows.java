package io.duepath.legal.store;

import io.duepath.legal.domain.CaseFile;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.LegalCase;
import io.duepath.legal.domain.Review;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.domain.Withdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.loan.CaseId;
import io.duepath.model.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads rows of {@code legal_case}. */
final class CaseRows {

    private CaseRows() {}

    static StoredCase read(ResultSet row, int number) throws SQLException {
        var file = new CaseFile(
                new CaseId(row.getString("case_id")),
                row.getObject("opened_on", LocalDate.class),
                Json.mapper().readValue(row.getString("referral"), LegalEscalated.class));
        return new StoredCase(state(row, file), row.getInt("version"));
    }

    private static LegalCase state(ResultSet row, CaseFile file) throws SQLException {
        return switch (CaseState.valueOf(row.getString("state"))) {
            case REVIEW -> new Review(file);
            case WITHDRAWN ->
                new Withdrawn(
                        file,
                        row.getObject("closed_on", LocalDate.class),
                        CaseOutcome.valueOf(row.getString("outcome")),
                        WithdrawReason.valueOf(row.getString("close_reason")),
                        row.getString("close_cause"));
        };
    }
}
