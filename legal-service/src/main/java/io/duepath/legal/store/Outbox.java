package io.duepath.legal.store;

import io.duepath.legal.domain.EventPublisher;
import io.duepath.legal.domain.OutgoingEvent;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageType;
import io.duepath.model.wire.MessageTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Events that are committed with the change they tell of and leave afterwards, at least once. One instance at a time
 * relays; it hands over at most one event of a loan before that event's arrival is marked, so a loan's events arrive in
 * the order of their commits even when the broker takes some and not others.
 */
public final class Outbox {

    /** "duep" and "ath1" as characters, so that no one else in the database means the same lock. */
    private static final String ONLY_RELAY = "select pg_try_advisory_xact_lock(1685415280, 1635018801)";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final int batch;

    public Outbox(JdbcClient jdbc, TransactionOperations transactions, int batch) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.batch = batch;
    }

    /** Adds an event to the running transaction. */
    void add(OutgoingEvent out) {
        jdbc.sql("""
                        insert into outbox (event_id, loan_id, type, happened_on, data, causation_id, trace_parent)
                        values (:id, :loan, :type, :on, :data, :causation, :trace)""")
                .param("id", out.eventId())
                .param("loan", out.loanId().value())
                .param("type", MessageTypes.of(out.event().getClass()).name())
                .param("on", out.on())
                .param("data", Json.mapper().writeValueAsString(out.event()))
                .param("causation", out.causationId())
                .param("trace", out.traceParent())
                .update();
    }

    /**
     * Publishes the oldest unsent event of each loan, in the order of their ids, and marks those that arrived. A crash in
     * between leaves them unmarked: they go out again with the same ids.
     *
     * @return how many arrived; 0 also while another instance is at it
     */
    int relay(EventPublisher publisher) {
        return Objects.requireNonNull(transactions.execute(status -> {
            if (!jdbc.sql(ONLY_RELAY).query(Boolean.class).single()) {
                return 0;
            }
            List<OutgoingEvent> oldest = oldestOfEachLoan();
            return oldest.isEmpty() ? 0 : mark(publisher.publish(oldest));
        }));
    }

    private List<OutgoingEvent> oldestOfEachLoan() {
        return jdbc.sql("""
                        select * from outbox o
                        where sent_at is null and not exists (
                            select 1 from outbox older
                            where older.loan_id = o.loan_id and older.sent_at is null and older.id < o.id)
                        order by id limit :batch""").param("batch", batch).query(Outbox::read).list();
    }

    private int mark(Set<String> arrived) {
        return arrived.isEmpty()
                ? 0
                : jdbc.sql("update outbox set sent_at = clock_timestamp() where event_id in (:ids)")
                        .param("ids", arrived)
                        .update();
    }

    private static OutgoingEvent read(ResultSet row, int number) throws SQLException {
        String type = row.getString("type");
        MessageType<?> known = MessageTypes.named(type).orElseThrow(() -> new SQLException("unknown type " + type));
        return new OutgoingEvent(
                row.getString("event_id"),
                new LoanId(row.getString("loan_id")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("causation_id"),
                row.getString("trace_parent"),
                Json.mapper().readValue(row.getString("data"), known.data()));
    }
}
