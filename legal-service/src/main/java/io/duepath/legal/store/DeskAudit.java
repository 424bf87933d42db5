package io.duepath.legal.store;

import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.Refusal;
import io.duepath.model.loan.CaseId;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row for each thing somebody of the desk tried, done or not. */
final class DeskAudit {

    private static final DeskAnswer.Cases<String> OUTCOME = new DeskAnswer.Cases<>() {
        @Override
        public String on(DeskAnswer.Done answer) {
            return "done";
        }

        @Override
        public String on(DeskAnswer.Refused answer) {
            return "refused";
        }

        @Override
        public String on(DeskAnswer.Stale answer) {
            return "stale";
        }

        @Override
        public String on(DeskAnswer.Unknown answer) {
            return "unknown";
        }
    };

    private static final DeskAnswer.Cases<String> DETAIL = new DeskAnswer.Cases<>() {
        @Override
        public String on(DeskAnswer.Done answer) {
            return "version " + answer.version();
        }

        @Override
        public String on(DeskAnswer.Refused answer) {
            return answer.refusals().stream()
                    .map(Refusal::guard)
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String on(DeskAnswer.Stale answer) {
            return "version " + answer.version();
        }

        @Override
        public String on(DeskAnswer.Unknown answer) {
            return answer.what();
        }
    };

    private final JdbcClient jdbc;

    DeskAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String actor, String action, CaseId caseId, String subject, DeskAnswer answer) {
        jdbc.sql("""
                        insert into desk_audit (actor, action, case_id, subject, outcome, detail)
                        values (:actor, :action, :case, :subject, :outcome, :detail)""")
                .param("actor", actor)
                .param("action", action)
                .param("case", caseId.value())
                .param("subject", subject)
                .param("outcome", answer.fold(OUTCOME))
                .param("detail", answer.fold(DETAIL))
                .update();
    }
}
