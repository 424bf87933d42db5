package io.duepath.legal.store;

import io.duepath.legal.domain.OutgoingEvent;
import io.duepath.legal.procedure.Deadline;
import io.duepath.model.legal.DeadlineNotice;
import io.duepath.model.legal.DeadlineRaised;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.LoanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Says what is due to be said about deadlines. The row that says it was raised and the event that says it are committed
 * together, and instances lock the rows they work on and pass over those of others: so each warning and each lapse is
 * raised once, by whoever comes first, on its day or as soon as anybody runs again.
 */
public final class DeadlineWatch {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final DeadlineStore deadlines;
    private final Outbox outbox;
    private final int batch;
    private final Runnable afterCommit;

    public DeadlineWatch(
            JdbcClient jdbc, TransactionOperations transactions, Outbox outbox, int batch, Runnable afterCommit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.deadlines = new DeadlineStore(jdbc);
        this.outbox = outbox;
        this.batch = batch;
        this.afterCommit = afterCommit;
    }

    /** Raises everything that is due on this day or was before; returns how many notices that were. */
    public int raise(LocalDate today) {
        int all = 0;
        int raised;
        do {
            raised = Objects.requireNonNull(transactions.execute(status -> raiseSome(today)));
            all += raised;
        } while (raised > 0);
        if (all > 0) {
            afterCommit.run();
        }
        return all;
    }

    private int raiseSome(LocalDate today) {
        List<Due> due = jdbc.sql("""
                        select n.deadline_id, n.kind, n.days_before, n.notice_on,
                               d.case_id, d.rule, d.due_on, d.owner, d.consequence, c.loan_id
                        from deadline_notice n
                        join case_deadline d on d.id = n.deadline_id
                        join legal_case c on c.case_id = d.case_id
                        where n.raised_on is null and n.notice_on <= :today and d.status = 'OPEN'
                        order by n.notice_on, n.deadline_id
                        limit :batch for update of n, d skip locked""")
                .param("today", today)
                .param("batch", batch)
                .query(DeadlineWatch::read)
                .list();
        due.forEach(notice -> raise(notice, today));
        var lapsed = new TreeSet<String>();
        due.stream().filter(n -> n.event.notice() == DeadlineNotice.LAPSED).forEach(n -> {
            deadlines.end(n.deadlineId, Deadline.Status.LAPSED, n.event.on());
            lapsed.add(n.event.caseId().value());
        });
        lapsed.forEach(deadlines::refresh);
        return due.size();
    }

    private void raise(Due due, LocalDate today) {
        jdbc.sql("""
                        update deadline_notice set raised_on = :today, raised_at = clock_timestamp()
                        where deadline_id = :id and kind = :kind and days_before = :days""")
                .param("today", today)
                .param("id", due.deadlineId)
                .param("kind", due.event.notice().name())
                .param("days", due.daysBefore)
                .update();
        String id = DerivedId.of(
                "legal-notice", due.deadlineId, due.event.notice().toString(), Integer.toString(due.daysBefore));
        outbox.add(new OutgoingEvent(id, due.event.loanId(), due.event.on(), due.deadlineId, null, due.event));
    }

    private record Due(String deadlineId, int daysBefore, DeadlineRaised event) {}

    private static Due read(ResultSet row, int number) throws SQLException {
        var event = new DeadlineRaised(
                new LoanId(row.getString("loan_id")),
                new CaseId(row.getString("case_id")),
                row.getString("rule"),
                DeadlineNotice.valueOf(row.getString("kind")),
                row.getObject("notice_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner"),
                row.getString("consequence"));
        return new Due(row.getString("deadline_id"), row.getInt("days_before"), event);
    }
}
