package io.duepath.legal.store;

import io.duepath.legal.domain.CaseDecision;
import io.duepath.legal.domain.CommandEnd;
import io.duepath.legal.domain.OutgoingEvent;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.event.LoanFact;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.Envelope;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes commands, each in one transaction: decision, history and events are all kept or none is. A command that comes
 * again changes nothing. What cannot be applied is parked; a database that does not answer is the caller's to retry.
 */
public final class CommandInbox {

    private final TransactionOperations transactions;
    private final CaseStore cases;
    private final ParkedCommands parked;
    private final Outbox outbox;
    private final Runnable afterCommit;

    /** {@code afterCommit} is called whenever a transaction may have put something into the outbox. */
    public CommandInbox(JdbcClient jdbc, TransactionOperations transactions, Outbox outbox, Runnable afterCommit) {
        this.transactions = transactions;
        this.cases = new CaseStore(jdbc);
        this.parked = new ParkedCommands(jdbc);
        this.outbox = outbox;
        this.afterCommit = afterCommit;
    }

    /** Applies a command, or parks the record it came in. */
    public CommandEnd take(ConsumerRecord<byte[], byte[]> origin, Envelope<?> envelope, LegalCommand command) {
        CommandEnd end;
        try {
            end = Objects.requireNonNull(transactions.execute(status -> apply(origin, envelope, command)));
        } catch (DataIntegrityViolationException e) {
            // Not the text of the exception: it quotes values.
            return park(origin, "the database refuses its values");
        }
        afterCommit.run();
        return end;
    }

    /** Sets a record aside that is no command at all. */
    public CommandEnd park(ConsumerRecord<byte[], byte[]> origin, String reason) {
        return Objects.requireNonNull(transactions.execute(status -> setAside(origin, reason)));
    }

    private CommandEnd setAside(ConsumerRecord<byte[], byte[]> origin, String reason) {
        return parked.add(origin, reason) ? CommandEnd.PARKED : CommandEnd.REPEATED;
    }

    private CommandEnd apply(ConsumerRecord<byte[], byte[]> origin, Envelope<?> envelope, LegalCommand command) {
        cases.lock(command.loanId());
        CaseStore.Known known = cases.find(command.commandId());
        return known.docket().on(command).fold(new CaseDecision.Cases<>() {
            @Override
            public CommandEnd on(CaseDecision.Changed decision) {
                int sequence = cases.keep(decision.now(), known.version(), decision.entry(), envelope.id());
                decision.events().forEach(event -> outbox.add(outgoing(decision, sequence, event, envelope)));
                return decision.end();
            }

            @Override
            public CommandEnd on(CaseDecision.BarredFirst decision) {
                cases.bar(decision.order(), envelope.id());
                return CommandEnd.WITHDRAWN;
            }

            @Override
            public CommandEnd on(CaseDecision.Unchanged decision) {
                return CommandEnd.REPEATED;
            }

            @Override
            public CommandEnd on(CaseDecision.Refused decision) {
                return setAside(origin, decision.reason());
            }
        });
    }

    /** A change makes at most one event, so case and sequence name it. */
    private static OutgoingEvent outgoing(
            CaseDecision.Changed decision, int sequence, LoanFact event, Envelope<?> envelope) {
        String caseId = decision.now().file().caseId().value();
        return new OutgoingEvent(
                DerivedId.of("legal-event", caseId, Integer.toString(sequence)),
                decision.entry().on(),
                envelope.id(),
                envelope.traceParent(),
                event);
    }
}
