package io.duepath.legal.store;

import io.duepath.legal.procedure.Deadline;
import io.duepath.legal.procedure.Milestone;
import io.duepath.model.legal.DeadlineNotice;
import io.duepath.model.loan.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the deadlines of cases and what is to be said about them. */
final class DeadlineStore {

    private final JdbcClient jdbc;

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Deadline> of(CaseId caseId) {
        Map<String, List<Deadline.Notice>> notices = new HashMap<>();
        jdbc.sql("""
                        select n.* from deadline_notice n join case_deadline d on d.id = n.deadline_id
                        where d.case_id = :id order by n.notice_on, n.days_before desc""").param("id", caseId.value()).query(row -> {
            notices.computeIfAbsent(row.getString("deadline_id"), id -> new ArrayList<>())
                    .add(notice(row));
        });
        return jdbc.sql("select * from case_deadline where case_id = :id order by due_on, id")
                .param("id", caseId.value())
                .query((row, number) -> read(row, notices.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static Deadline.Notice notice(ResultSet row) throws SQLException {
        return new Deadline.Notice(
                DeadlineNotice.valueOf(row.getString("kind")),
                row.getInt("days_before"),
                row.getObject("notice_on", LocalDate.class),
                row.getObject("raised_on", LocalDate.class));
    }

    private static Deadline read(ResultSet row, List<Deadline.Notice> notices) throws SQLException {
        return new Deadline(
                row.getString("id"),
                row.getString("rule"),
                row.getString("subject"),
                Milestone.valueOf(row.getString("anchor")),
                row.getObject("anchored_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("calendar"),
                row.getString("owner"),
                row.getString("consequence"),
                Deadline.Status.valueOf(row.getString("status")),
                row.getObject("ended_on", LocalDate.class),
                notices);
    }

    /** Keeps new deadlines and how known ones ended. */
    void keep(CaseId caseId, List<Deadline> changed) {
        changed.forEach(deadline -> keep(caseId, deadline));
        if (!changed.isEmpty()) {
            refresh(caseId.value());
        }
    }

    private void keep(CaseId caseId, Deadline deadline) {
        int rows = jdbc.sql("""
                        insert into case_deadline (id, case_id, rule, subject, anchor, anchored_on, due_on, calendar,
                            owner, consequence, status, ended_on)
                        values (:id, :case, :rule, :subject, :anchor, :anchoredOn, :dueOn, :calendar, :owner,
                            :consequence, :status, :endedOn)
                        on conflict do nothing""")
                .param("id", deadline.id())
                .param("case", caseId.value())
                .param("rule", deadline.rule())
                .param("subject", deadline.subject())
                .param("anchor", deadline.anchor().name())
                .param("anchoredOn", deadline.anchoredOn())
                .param("dueOn", deadline.dueOn())
                .param("calendar", deadline.calendar())
                .param("owner", deadline.owner())
                .param("consequence", deadline.consequence())
                .param("status", deadline.status().name())
                .param("endedOn", deadline.endedOn())
                .update();
        if (rows == 1) {
            deadline.notices().forEach(notice -> add(deadline.id(), notice));
        } else {
            end(deadline.id(), deadline.status(), deadline.endedOn());
        }
    }

    private void add(String deadline, Deadline.Notice notice) {
        jdbc.sql("""
                        insert into deadline_notice (deadline_id, kind, days_before, notice_on)
                        values (:id, :kind, :days, :on)""")
                .param("id", deadline)
                .param("kind", notice.kind().name())
                .param("days", notice.daysBefore())
                .param("on", notice.on())
                .update();
    }

    /** Ends one that is still open; whoever comes second leaves it as it is. */
    void end(String id, Deadline.Status status, @Nullable LocalDate on) {
        jdbc.sql("update case_deadline set status = :status, ended_on = :on where id = :id and status = 'OPEN'")
                .param("id", id)
                .param("status", status.name())
                .param("on", on)
                .update();
    }

    /** Brings the nearest deadline of a case into its row, where lists are sorted by it. */
    void refresh(String caseId) {
        jdbc.sql("""
                        update legal_case set next_due_on = (
                            select min(due_on) from case_deadline where case_id = :id and status = 'OPEN')
                        where case_id = :id""").param("id", caseId).update();
    }
}
