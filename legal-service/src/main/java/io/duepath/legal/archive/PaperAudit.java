package io.duepath.legal.archive;

import io.duepath.model.loan.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for each thing somebody of the desk did, or tried, with papers and evidence. */
final class PaperAudit {

    private final JdbcClient jdbc;

    PaperAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was put on a shelf: {@code known} if the very same lay there already. */
    void put(String actor, String action, CaseId caseId, String subject, boolean added) {
        add(actor, action, caseId, subject, "done", added ? "kept" : "known");
    }

    void add(String actor, String action, CaseId caseId, String subject, String outcome, String detail) {
        jdbc.sql("""
                        insert into desk_audit (actor, action, case_id, subject, outcome, detail)
                        values (:actor, :action, :case, :subject, :outcome, :detail)""")
                .param("actor", actor)
                .param("action", action)
                .param("case", caseId.value())
                .param("subject", subject)
                .param("outcome", outcome)
                .param("detail", detail)
                .update();
    }
}
