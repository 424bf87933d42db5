package io.duepath.bench.rival;

import io.duepath.bench.ground.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * B2 and B2b: ages a portfolio in one transaction of set-based SQL. B2 looks at every loan; B2b at those whose next
 * action date has come, which it keeps itself. Both know oldest dues first and the ladder and steps of the policy that
 * ships, and nothing of holds, promises, cases, allocations, corrections or withdrawals: that is in their favour.
 */
public final class NightlySql implements AutoCloseable {

    private static final String BUCKET = "case when dpd > 90 then 'DPD_OVER_90' when dpd > 30 then 'DPD_31_90'"
            + " when dpd > 0 then 'DPD_1_30' else 'CURRENT' end";

    private static final String LOOK_AT_ALL = "create temp table look on commit drop as"
            + " with paid as (select loan_id, sum(amount) as paid from repayment where value_date <= $day"
            + " group by loan_id),"
            + " unmet as (select i.loan_id, min(i.due_date) as oldest from instalment i left join paid p using (loan_id)"
            + " where i.due_date < $day and i.cumulative > coalesce(p.paid, 0) group by i.loan_id)"
            + " select l.loan_id, l.bucket as was, coalesce(p.paid, 0) as paid, coalesce($day - u.oldest, 0) as dpd,"
            + " u.oldest from loan_all l left join paid p using (loan_id) left join unmet u using (loan_id)";

    private static final String LOOK_AT_DUE = "create temp table look on commit drop as"
            + " select l.loan_id, l.bucket as was, p.paid, coalesce($day - u.oldest, 0) as dpd, u.oldest, n.next_due"
            + " from loan_due l"
            + " cross join lateral (select coalesce(sum(r.amount), 0) as paid from repayment r"
            + " where r.loan_id = l.loan_id and r.value_date <= $day) p"
            + " cross join lateral (select min(i.due_date) as oldest from instalment i"
            + " where i.loan_id = l.loan_id and i.due_date < $day and i.cumulative > p.paid) u"
            + " cross join lateral (select min(i.due_date) as next_due from instalment i"
            + " where i.loan_id = l.loan_id and i.due_date >= $day and i.cumulative > p.paid) n"
            + " where l.next_action <= $day";

    private static final String MOVE_ALL = "with moved as (update loan_all l set bucket = now.bucket"
            + " from (select loan_id, was, " + BUCKET + " as bucket from look) now"
            + " where now.loan_id = l.loan_id and now.bucket <> now.was returning l.loan_id, l.bucket)"
            + " insert into outbox (loan_id, what, on_day) select loan_id, bucket, $day from moved";

    private static final String MOVE_DUE = "insert into outbox (loan_id, what, on_day) select loan_id, bucket, $day"
            + " from (select loan_id, was, " + BUCKET + " as bucket from look) now where bucket <> was";

    /** The next rung or step of an episode, or of the instalment that falls due next. */
    private static final String KEEP_DUE = "update loan_due l set bucket = now.bucket, next_action = now.next_action"
            + " from (select loan_id, " + BUCKET + " as bucket, case when oldest is null"
            + " then case when next_due - 3 > $day then next_due - 3 else next_due + 1 end"
            + " else (select min(oldest + s.dpd) from step s where s.dpd > look.dpd) end as next_action from look) now"
            + " where now.loan_id = l.loan_id";

    private static final String STEPS = "insert into outbox (loan_id, what, on_day)"
            + " select l.loan_id, s.step, $day from look l join step s using (dpd)"
            + " union all select l.loan_id, 'pre-due-3', $day from look l join instalment i using (loan_id)"
            + " where i.due_date = $day + 3 and l.dpd = 0 and i.cumulative > l.paid";

    private final Connection connection;
    private final boolean indexed;

    /** @param indexed whether only loans whose next action date has come are looked at */
    public NightlySql(Postgres postgres, boolean indexed) throws SQLException {
        postgres.run(
                "create table if not exists step (dpd int primary key, step text not null)",
                "insert into step values (1, 'dpd-1-sms'), (7, 'dpd-7-mail'), (15, 'dpd-15-sms'), (31, 'dpd-31-call'),"
                        + " (45, 'dpd-45-plan'), (61, 'dpd-61-visit'), (75, 'dpd-75-mail'), (91, 'dpd-91-legal')"
                        + " on conflict do nothing");
        this.connection = postgres.connect();
        this.indexed = indexed;
    }

    /** What a roll did. */
    public record Changes(long loans, long transitions, long steps) {}

    /** Ages to a day and commits. */
    public Changes roll(LocalDate day) throws SQLException {
        long loans = run(indexed ? LOOK_AT_DUE : LOOK_AT_ALL, day);
        run("analyze look", day);
        long transitions = run(indexed ? MOVE_DUE : MOVE_ALL, day);
        if (indexed) {
            run(KEEP_DUE, day);
        }
        long steps = run(STEPS, day);
        connection.commit();
        return new Changes(loans, transitions, steps);
    }

    /** A date in the text lets the planner see how much it selects. */
    private long run(String sql, LocalDate day) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.replace("$day", "date '" + day + "'"))) {
            return statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
