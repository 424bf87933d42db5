package io.duepath.bench.rival;

import io.duepath.model.Message;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.MessageTypes;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.store.LoanCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the row-lock rival, on one connection whose statements are prepared once. A loan's row holds the same
 * bytes as staging's store, beside its partition and next action date, by which an index finds what a tick has to roll.
 */
final class LoanRows implements AutoCloseable {

    /** Creates empty tables. */
    static final String[] SCHEMA = {
        "drop table if exists loan, outbox",
        "create table loan (loan_id text primary key, partition int not null, next_action date, state bytea not null)"
                + " with (fillfactor = 70)",
        "create index on loan (partition, next_action)",
        "create table outbox (id bigint generated always as identity primary key, topic_key text not null,"
                + " type text not null, body bytea not null)"
    };

    /** A loan under lock. */
    record Row(String loanId, LoanAccount account, boolean stored) {}

    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement due;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement say;
    private boolean inserts;
    private boolean updates;
    private boolean says;

    LoanRows(Connection connection, boolean flushed) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set synchronous_commit = " + (flushed ? "on" : "off"));
        }
        connection.commit();
        this.connection = connection;
        this.lock = connection.prepareStatement(
                "select loan_id, state from loan where loan_id = any (?) order by loan_id for update");
        this.due =
                connection.prepareStatement("select loan_id, state from loan where partition = ? and next_action <= ?"
                        + " order by next_action, loan_id limit ? for update");
        this.insert = connection.prepareStatement(
                "insert into loan (loan_id, partition, next_action, state) values (?, ?, ?, ?)");
        this.update = connection.prepareStatement("update loan set next_action = ?, state = ? where loan_id = ?");
        this.say = connection.prepareStatement("insert into outbox (topic_key, type, body) values (?, ?, ?)");
    }

    /** Locks these loans in the order of their ids, so that two batches never wait for each other; new ones are empty. */
    Map<String, Row> lock(Collection<String> loanIds) throws SQLException {
        Map<String, Row> rows = new TreeMap<>();
        lock.setArray(1, connection.createArrayOf("text", loanIds.toArray()));
        read(lock, rows);
        loanIds.forEach(id -> rows.computeIfAbsent(id, i -> new Row(i, LoanCodec.decode(null), false)));
        return rows;
    }

    /** Locks loans of a partition that have something to do by a date. */
    Map<String, Row> due(int partition, LocalDate date, int limit) throws SQLException {
        Map<String, Row> rows = new LinkedHashMap<>();
        due.setInt(1, partition);
        due.setObject(2, date);
        due.setInt(3, limit);
        read(due, rows);
        return rows;
    }

    private static void read(PreparedStatement query, Map<String, Row> rows) throws SQLException {
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                String loanId = found.getString(1);
                rows.put(loanId, new Row(loanId, LoanCodec.decode(found.getBytes(2)), true));
            }
        }
    }

    void save(Row row, int partition) throws SQLException {
        LoanAccount account = row.account();
        byte[] state = LoanCodec.encode(account, false);
        if (row.stored()) {
            date(update, 1, account.nextAction);
            update.setBytes(2, state);
            update.setString(3, row.loanId());
            update.addBatch();
            updates = true;
        } else {
            insert.setString(1, row.loanId());
            insert.setInt(2, partition);
            date(insert, 3, account.nextAction);
            insert.setBytes(4, state);
            insert.addBatch();
            inserts = true;
        }
    }

    void say(String loanId, List<Message> messages) throws SQLException {
        for (Message message : messages) {
            say.setString(1, loanId);
            say.setString(2, MessageTypes.of(message.getClass()).name());
            say.setBytes(3, Json.mapper().writeValueAsBytes(message));
            say.addBatch();
            says = true;
        }
    }

    /** Sends what was saved and said, and commits. */
    void commit() throws SQLException {
        if (inserts) {
            insert.executeBatch();
        }
        if (updates) {
            update.executeBatch();
        }
        if (says) {
            say.executeBatch();
        }
        inserts = false;
        updates = false;
        says = false;
        connection.commit();
    }

    private static void date(PreparedStatement statement, int place, @Nullable LocalDate date) throws SQLException {
        if (date == null) {
            statement.setNull(place, Types.DATE);
        } else {
            statement.setObject(place, date);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
