package io.duepath.legal.store;

import io.duepath.legal.domain.Barred;
import io.duepath.legal.domain.CaseEntry;
import io.duepath.legal.domain.Docket;
import io.duepath.legal.domain.LegalCase;
import io.duepath.legal.domain.Silenced;
import io.duepath.legal.domain.Stay;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.domain.Unheard;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.LoanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps cases, their history and barred orders. Every method wants a running transaction. */
final class CaseStore {

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A docket with the version to hand back when its case is kept; 0 where there is no case. */
    record Known(Docket docket, int version) {}

    /**
     * Until the transaction ends nobody else decides about this loan, so a withdrawal cannot slip past its escalation
     * and the events of a loan enter the outbox in the order of their commits.
     */
    void lock(LoanId loan) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:loan, 0))")
                .param("loan", loan.value())
                .query((row, number) -> loan)
                .single();
    }

    /** Whether a command was not taken before; from now on it was. */
    boolean isNew(String mark) {
        return jdbc.sql("insert into taken_command (mark) values (:mark) on conflict do nothing")
                        .param("mark", mark)
                        .update()
                == 1;
    }

    Known find(CommandId command) {
        Optional<StoredCase> stored = jdbc.sql("select * from legal_case where command_id = :command")
                .param("command", command.value())
                .query(CaseRows::read)
                .optional();
        return stored.map(s -> new Known(s.now(), s.version())).orElseGet(() -> new Known(withoutCase(command), 0));
    }

    /** The case with this id, nobody else deciding about its loan until the transaction ends. */
    Optional<StoredCase> locked(CaseId caseId) {
        Optional<String> loan = jdbc.sql("select loan_id from legal_case where case_id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .optional();
        loan.ifPresent(id -> lock(new LoanId(id)));
        return find(caseId);
    }

    Optional<StoredCase> find(CaseId caseId) {
        return jdbc.sql("select * from legal_case where case_id = :id")
                .param("id", caseId.value())
                .query(CaseRows::read)
                .optional();
    }

    private Docket withoutCase(CommandId command) {
        return jdbc.sql("select * from barred_command where command_id = :command")
                .param("command", command.value())
                .query(CaseStore::withdrawn)
                .optional()
                .orElseGet(Unheard::new);
    }

    private static Docket withdrawn(ResultSet row, int number) throws SQLException {
        var loan = new LoanId(row.getString("loan_id"));
        return Stay.of(
                        row.getObject("withdrawn_on", LocalDate.class),
                        WithdrawReason.valueOf(row.getString("reason")),
                        row.getString("cause"))
                .<Docket>map(stay -> new Silenced(loan, stay))
                .orElseGet(() -> new Barred(loan));
    }

    void bar(LegalWithdrawn order, String evidence) {
        jdbc.sql("""
                        insert into barred_command (command_id, loan_id, withdrawn_on, reason, cause, evidence)
                        values (:command, :loan, :on, :reason, :cause, :evidence)
                        on conflict (command_id) do update set withdrawn_on = :on, reason = :reason, cause = :cause,
                            evidence = :evidence""")
                .param("command", order.commandId().value())
                .param("loan", order.loanId().value())
                .param("on", order.businessDate())
                .param("reason", order.reason().name())
                .param("cause", order.cause())
                .param("evidence", evidence)
                .update();
    }

    /**
     * Keeps a new case (version 0) or a changed one, with its history entry.
     *
     * @return the new version, which is the number of the entry
     * @throws OptimisticLockingFailureException if the case is no longer in the version that was read
     */
    int keep(LegalCase now, int version, CaseEntry entry, String evidence) {
        int rows = version == 0 ? insert(now) : update(now, version);
        if (rows != 1) {
            throw new OptimisticLockingFailureException("case was changed by another transaction");
        }
        append(now, version + 1, entry, evidence);
        return version + 1;
    }

    private int insert(LegalCase now) {
        return CaseRows.write(now, jdbc.sql("""
                        insert into legal_case (case_id, command_id, loan_id, customer_id, state, version, opened_on,
                            referral, arrears, stay_since, stay_reason, stay_cause, court, frozen, ended_on, closed_on,
                            outcome, close_reason, close_cause)
                        values (:id, :command, :loan, :customer, :state, 1, :openedOn, cast(:referral as jsonb),
                            :arrears, :staySince, :stayReason, :stayCause, :court, cast(:frozen as jsonb), :endedOn,
                            :closedOn, :outcome, :closeReason, :closeCause)"""))
                .param("command", now.file().commandId().value())
                .param("loan", now.file().loanId().value())
                .param("openedOn", now.file().openedOn())
                .update();
    }

    private int update(LegalCase now, int version) {
        return CaseRows.write(now, jdbc.sql("""
                        update legal_case set state = :state, version = version + 1, customer_id = :customer,
                            referral = cast(:referral as jsonb), arrears = :arrears, stay_since = :staySince,
                            stay_reason = :stayReason, stay_cause = :stayCause, court = :court,
                            frozen = cast(:frozen as jsonb), ended_on = :endedOn, closed_on = :closedOn,
                            outcome = :outcome, close_reason = :closeReason, close_cause = :closeCause
                        where case_id = :id and version = :version""")).param("version", version).update();
    }

    private void append(LegalCase now, int sequence, CaseEntry entry, String evidence) {
        jdbc.sql("""
                        insert into case_history (case_id, sequence, action, happened_on, actor, reason, cause,
                            policy_version, evidence, state)
                        values (:id, :sequence, :action, :on, :actor, :reason, :cause, :policy, :evidence, :state)""")
                .param("id", now.file().caseId().value())
                .param("sequence", sequence)
                .param("action", entry.action().name())
                .param("on", entry.on())
                .param("actor", entry.actor())
                .param("reason", entry.reason())
                .param("cause", entry.cause())
                .param("policy", entry.policyVersion())
                .param("evidence", evidence)
                .param("state", now.state().name())
                .update();
    }
}
