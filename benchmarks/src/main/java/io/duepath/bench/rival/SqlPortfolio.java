package io.duepath.bench.rival;

import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Postgres;
import io.duepath.bench.ground.Prototypes.Prototype;
import io.duepath.bench.ground.RollPlan;
import io.duepath.bench.harness.Uninterrupted;
import io.duepath.staging.domain.Instalment;
import io.duepath.staging.domain.Ledger.Credit;
import io.duepath.staging.domain.LoanAccount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio as tables of loans, instalments and repayments. An instalment also says what is owed in all up to it, and
 * the indexes cover what the jobs read: their friends would have seen to that.
 */
public final class SqlPortfolio {

    private static final String[] SCHEMA = {
        "create table loan_all (loan_id int primary key, bucket text not null) with (fillfactor = 80)",
        "create table loan_due (loan_id int primary key, bucket text not null, next_action date)"
                + " with (fillfactor = 80)",
        "create table instalment (loan_id int not null, number int not null, due_date date not null,"
                + " cumulative bigint not null)",
        "create table repayment (loan_id int not null, value_date date not null, amount bigint not null)",
        "create table outbox (id bigint generated always as identity primary key, loan_id int not null,"
                + " what text not null, on_day date not null)",
        "create unlogged table copy_of (loan_id int not null, prototype int not null)",
        "create unlogged table prototype_loan (prototype int, bucket text, next_action date)",
        "create unlogged table prototype_instalment (prototype int, number int, due_date date, cumulative bigint)",
        "create unlogged table prototype_repayment (prototype int, value_date date, amount bigint)"
    };

    private static final String[] COPIES = {
        "analyze copy_of",
        "insert into loan_all select c.loan_id, p.bucket from copy_of c join prototype_loan p using (prototype)",
        "insert into loan_due select c.loan_id, p.bucket, p.next_action"
                + " from copy_of c join prototype_loan p using (prototype)",
        "insert into instalment select c.loan_id, p.number, p.due_date, p.cumulative"
                + " from copy_of c join prototype_instalment p using (prototype) order by c.loan_id, p.number",
        "insert into repayment select c.loan_id, p.value_date, p.amount"
                + " from copy_of c join prototype_repayment p using (prototype) order by c.loan_id, p.value_date",
        "alter table instalment add primary key (loan_id, number) include (due_date, cumulative)",
        "create index on instalment (due_date, loan_id) include (cumulative)",
        "create index on repayment (loan_id) include (value_date, amount)",
        "create index on loan_due (next_action) where next_action is not null",
        "vacuum analyze loan_all",
        "vacuum analyze loan_due",
        "vacuum analyze instalment",
        "vacuum analyze repayment",
        "checkpoint"
    };

    private SqlPortfolio() {}

    /** Fills the database with the loans of a plan; does nothing if it was filled before. */
    public static void fill(Lab lab, Postgres postgres, RollPlan plan) throws SQLException {
        try (Connection connection = postgres.connect();
                var found = connection.createStatement().executeQuery("select to_regclass('loan_all')")) {
            found.next();
            if (found.getString(1) != null) {
                return;
            }
        }
        lab.say("filling PostgreSQL with " + plan.loans() + " loans");
        postgres.run(SCHEMA);
        copyPrototypes(postgres, plan);
        postgres.run(COPIES);
    }

    private static void copyPrototypes(Postgres postgres, RollPlan plan) throws SQLException {
        Map<Prototype, Integer> numbers = new LinkedHashMap<>();
        try (Connection connection = postgres.connect();
                Rows copies = new Rows(connection, "insert into copy_of values (?, ?)");
                Rows loans = new Rows(connection, "insert into prototype_loan values (?, ?, ?)");
                Rows instalments = new Rows(connection, "insert into prototype_instalment values (?, ?, ?, ?)");
                Rows repayments = new Rows(connection, "insert into prototype_repayment values (?, ?, ?)")) {
            plan.each((place, prototype) -> copies.add(place, numbers.computeIfAbsent(prototype, p -> numbers.size())));
            copies.flush();
            numbers.forEach((prototype, number) -> {
                LoanAccount account = prototype.account();
                loans.add(number, account.bucket, account.nextAction);
                long cumulative = 0;
                for (Instalment owed : account.facts.instalments.owed()) {
                    cumulative += owed.amountMinor();
                    instalments.add(number, owed.number(), owed.dueDate(), cumulative);
                }
                for (Credit credit : account.facts.repayments.credits()) {
                    repayments.add(
                            number,
                            credit.receipt().valueDate(),
                            credit.receipt().minor());
                }
            });
            loans.flush();
            instalments.flush();
            repayments.flush();
            connection.commit();
        }
    }

    /** Inserts of one kind, sent many at a time. */
    private static final class Rows implements AutoCloseable {
        private static final int BATCH = 5_000;

        private final PreparedStatement insert;
        private int waiting;

        Rows(Connection connection, String sql) throws SQLException {
            insert = connection.prepareStatement(sql);
        }

        void add(@Nullable Object... values) {
            Uninterrupted.run(() -> {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    flush();
                }
            });
        }

        void flush() throws SQLException {
            insert.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
