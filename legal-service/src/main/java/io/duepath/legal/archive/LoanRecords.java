package io.duepath.legal.archive;

import io.duepath.legal.document.LoanHistory;
import io.duepath.model.Message;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.loan.LoanId;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageTypes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * What contact-log and bucket-transitions told about loans. Kept for every loan, because a demand that arrived before
 * the referral counts as much as one after it; an event that comes again is kept once.
 */
public final class LoanRecords {

    private final JdbcOperations jdbc;

    public LoanRecords(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String kind,
            String eventId,
            LoanId loanId,
            LocalDate on,
            @Nullable Instant at,
            String data) {}

    /** Whether this is something to keep. */
    public static boolean keeps(Message message) {
        return message instanceof ContactEnded
                || message instanceof ContactRefined
                || message instanceof BucketTransition;
    }

    /** Keeps those that are to be kept, in one transaction of the caller or none. */
    public void add(List<Envelope<?>> envelopes) {
        List<Row> rows = envelopes.stream().flatMap(e -> row(e).stream()).toList();
        jdbc.batchUpdate("""
                insert into loan_record (kind, event_id, loan_id, happened_on, happened_at, data)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", rows, Math.max(1, rows.size()), LoanRecords::set);
    }

    private static Optional<Row> row(Envelope<?> envelope) {
        Message message = envelope.data();
        if (message instanceof ContactEnded ended) {
            return Optional.of(row(envelope, ended.loanId(), ended.businessDate(), ended.at()));
        }
        if (message instanceof ContactRefined refined) {
            return Optional.of(row(envelope, refined.loanId(), refined.on(), refined.at()));
        }
        return message instanceof BucketTransition moved
                ? Optional.of(row(envelope, moved.loanId(), moved.date(), null))
                : Optional.empty();
    }

    private static Row row(Envelope<?> envelope, LoanId loan, LocalDate on, @Nullable Instant at) {
        String data = Json.mapper().writeValueAsString(envelope.data());
        return new Row(MessageTypes.of(envelope.data().getClass()).name(), envelope.id(), loan, on, at, data);
    }

    private static void set(PreparedStatement statement, Row row) throws SQLException {
        statement.setString(1, row.kind);
        statement.setString(2, row.eventId);
        statement.setString(3, row.loanId.value());
        statement.setObject(4, row.on);
        statement.setObject(5, row.at == null ? null : OffsetDateTime.ofInstant(row.at, ZoneOffset.UTC));
        statement.setString(6, row.data);
    }

    /** All that is kept about a loan. */
    LoanHistory of(LoanId loanId) {
        List<ContactEnded> contacts = new ArrayList<>();
        List<ContactRefined> receipts = new ArrayList<>();
        List<BucketTransition> transitions = new ArrayList<>();
        jdbc.query(
                "select kind, data from loan_record where loan_id = ? order by happened_on, happened_at, event_id",
                row -> {
                    String kind = row.getString("kind");
                    String data = row.getString("data");
                    take(kind, data, ContactEnded.class, contacts);
                    take(kind, data, ContactRefined.class, receipts);
                    take(kind, data, BucketTransition.class, transitions);
                },
                loanId.value());
        return new LoanHistory(contacts, receipts, transitions);
    }

    private static <T extends Message> void take(String kind, String data, Class<T> type, List<T> into) {
        if (MessageTypes.of(type).name().equals(kind)) {
            into.add(Json.mapper().readValue(data, type));
        }
    }
}
