package io.duepath.legal.store;

import io.duepath.legal.domain.Asset;
import io.duepath.legal.domain.CaseTask;
import io.duepath.legal.domain.Proposal;
import io.duepath.legal.domain.TaskKind;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals, assets, tasks and the file of cases. */
final class DeskRows {

    private final JdbcClient jdbc;

    DeskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proposal> proposals(CaseId id) {
        return jdbc.sql("select * from case_proposal where case_id = :id order by proposed_on, id")
                .param("id", id.value())
                .query(DeskRows::proposal)
                .list();
    }

    List<Asset> assets(CaseId id) {
        return jdbc.sql("select * from case_asset where case_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new Asset(
                        row.getString("id"),
                        AssetKind.valueOf(row.getString("kind")),
                        row.getString("description"),
                        row.getString("reference")))
                .list();
    }

    List<CaseTask> tasks(CaseId id) {
        return jdbc.sql("select * from case_task where case_id = :id order by raised_on, id")
                .param("id", id.value())
                .query((row, number) -> new CaseTask(
                        row.getString("id"),
                        TaskKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getObject("raised_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("done_by")))
                .list();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getString("id"),
                Step.valueOf(row.getString("step")),
                row.getString("proposed_by"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("reason"),
                row.getString("court"),
                Proposal.Status.valueOf(row.getString("status")),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision"));
    }

    void add(CaseId caseId, Proposal proposal) {
        jdbc.sql("""
                        insert into case_proposal (id, case_id, step, proposed_by, proposed_on, reason, court, status)
                        values (:id, :case, :step, :by, :on, :reason, :court, :status)""")
                .param("id", proposal.id())
                .param("case", caseId.value())
                .param("step", proposal.step().name())
                .param("by", proposal.proposedBy())
                .param("on", proposal.proposedOn())
                .param("reason", proposal.reason())
                .param("court", proposal.court())
                .param("status", proposal.status().name())
                .update();
    }

    void decide(String proposal, Proposal.Status status, String by, LocalDate on, String decision) {
        jdbc.sql("""
                        update case_proposal set status = :status, decided_by = :by, decided_on = :on, decision = :decision
                        where id = :id""")
                .param("id", proposal)
                .param("status", status.name())
                .param("by", by)
                .param("on", on)
                .param("decision", decision)
                .update();
    }

    void add(CaseId caseId, Asset asset) {
        jdbc.sql("""
                        insert into case_asset (id, case_id, kind, description, reference)
                        values (:id, :case, :kind, :description, :reference)""")
                .param("id", asset.id())
                .param("case", caseId.value())
                .param("kind", asset.kind().name())
                .param("description", asset.description())
                .param("reference", asset.reference())
                .update();
    }

    void file(CaseId caseId, String item, String evidence, String by, LocalDate on) {
        jdbc.sql("""
                        insert into case_file_item (case_id, item, evidence, filed_by, filed_on)
                        values (:case, :item, :evidence, :by, :on)
                        on conflict (case_id, item) do update
                        set evidence = excluded.evidence, filed_by = excluded.filed_by, filed_on = excluded.filed_on""")
                .param("case", caseId.value())
                .param("item", item)
                .param("evidence", evidence)
                .param("by", by)
                .param("on", on)
                .update();
    }

    void done(String task, String evidence, String by, LocalDate on) {
        jdbc.sql("update case_task set done_on = :on, done_by = :by, evidence = :evidence where id = :id")
                .param("id", task)
                .param("on", on)
                .param("by", by)
                .param("evidence", evidence)
                .update();
    }
}
