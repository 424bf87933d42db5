package io.duepath.legal.store;

import io.duepath.legal.domain.CaseChange;
import io.duepath.legal.domain.OpenCase;
import io.duepath.legal.domain.OutgoingEvent;
import io.duepath.legal.procedure.DeadlinePlan;
import io.duepath.legal.procedure.Happening;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.model.Message;
import io.duepath.model.legal.DocumentApproved;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a change of a case with all that follows from it, inside the running transaction. */
final class ChangeStore {

    private final JdbcClient jdbc;
    private final CaseStore cases;
    private final DeadlineStore deadlines;
    private final Outbox outbox;
    private final ProcedurePack pack;

    ChangeStore(JdbcClient jdbc, CaseStore cases, DeadlineStore deadlines, Outbox outbox, ProcedurePack pack) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.pack = pack;
    }

    /**
     * What a change rests on.
     *
     * @param evidence the id of an event or document
     * @param causation the id of the event, or of the act of the desk, that events name as their cause
     */
    record Ground(
            String evidence, String causation, @Nullable String traceParent) {}

    /** Keeps it on top of this version and returns the next. */
    int keep(CaseChange change, int version, Ground ground) {
        int sequence = cases.keep(change.now(), version, change.entry(), ground.evidence());
        milestones(change, sequence, ground.evidence());
        deadlines(change);
        tasks(change);
        if (!change.events().stream().allMatch(DocumentApproved.class::isInstance)) {
            overtake(change);
        }
        change.events().forEach(event -> outbox.add(outgoing(change, sequence, event, ground)));
        return sequence;
    }

    private void milestones(CaseChange change, int sequence, String evidence) {
        int position = 0;
        for (Happening happening : change.happenings()) {
            jdbc.sql("""
                            insert into case_milestone (case_id, sequence, position, milestone, happened_on, asset, evidence)
                            values (:case, :sequence, :position, :milestone, :on, :asset, :evidence)""")
                    .param("case", change.now().file().caseId().value())
                    .param("sequence", sequence)
                    .param("position", position++)
                    .param("milestone", happening.milestone().name())
                    .param("on", happening.on())
                    .param("asset", happening.assetId() == null ? "" : happening.assetId())
                    .param("evidence", evidence)
                    .update();
        }
    }

    private void deadlines(CaseChange change) {
        boolean over = !(change.now() instanceof OpenCase);
        if (change.happenings().isEmpty() && !over) {
            return;
        }
        CaseId caseId = change.now().file().caseId();
        var plan = new DeadlinePlan(caseId, pack, deadlines.of(caseId));
        change.happenings().forEach(plan::on);
        if (over) {
            plan.end(change.entry().on());
        }
        deadlines.keep(caseId, plan.changes());
    }

    private void tasks(CaseChange change) {
        String caseId = change.now().file().caseId().value();
        change.tasks()
                .forEach(task -> jdbc.sql("""
                        insert into case_task (id, case_id, kind, subject, raised_on)
                        values (:id, :case, :kind, :subject, :on)""")
                        .param(
                                "id",
                                DerivedId.of("legal-task", caseId, task.kind().name(), task.subject()))
                        .param("case", caseId)
                        .param("kind", task.kind().name())
                        .param("subject", task.subject())
                        .param("on", change.entry().on())
                        .update());
    }

    /** The case is in another state: what was proposed in the old one cannot be approved any more. */
    private void overtake(CaseChange change) {
        jdbc.sql("update case_proposal set status = 'OVERTAKEN' where case_id = :case and status = 'WAITING'")
                .param("case", change.now().file().caseId().value())
                .update();
    }

    /** A change makes at most one event, so case and sequence name it. */
    private static OutgoingEvent outgoing(CaseChange change, int sequence, Message event, Ground ground) {
        String caseId = change.now().file().caseId().value();
        return new OutgoingEvent(
                DerivedId.of("legal-event", caseId, Integer.toString(sequence)),
                change.now().file().loanId(),
                change.entry().on(),
                ground.causation(),
                ground.traceParent(),
                event);
    }
}
