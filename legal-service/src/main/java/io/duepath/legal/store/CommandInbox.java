package io.duepath.legal.store;

import io.duepath.legal.domain.CaseDecision;
import io.duepath.legal.domain.CommandEnd;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.Envelope;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes commands, each in one transaction: decision, history, deadlines and events are all kept or none is. A command
 * that comes again changes nothing. What cannot be applied is parked; a database that does not answer is the caller's to
 * retry.
 */
public final class CommandInbox {

    private final TransactionOperations transactions;
    private final CaseStore cases;
    private final ChangeStore changes;
    private final ParkedCommands parked;
    private final BusinessDates dates;
    private final Consumer<LocalDate> beforeCommand;
    private final Runnable afterCommit;

    /**
     * Takes commands in.
     *
     * @param beforeCommand is told the day of each command before anything of it is done
     * @param afterCommit is called whenever a transaction may have put something into the outbox
     */
    public CommandInbox(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Outbox outbox,
            ProcedurePack pack,
            Consumer<LocalDate> beforeCommand,
            Runnable afterCommit) {
        this.transactions = transactions;
        this.cases = new CaseStore(jdbc);
        this.changes = new ChangeStore(jdbc, cases, new DeadlineStore(jdbc), outbox, pack);
        this.parked = new ParkedCommands(jdbc);
        this.dates = new BusinessDates(jdbc);
        this.beforeCommand = beforeCommand;
        this.afterCommit = afterCommit;
    }

    /** Applies a command, or parks the record it came in. */
    public CommandEnd take(ConsumerRecord<byte[], byte[]> origin, Envelope<?> envelope, LegalCommand command) {
        beforeCommand.accept(day(command));
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
        if (!cases.isNew(mark(command))) {
            return CommandEnd.REPEATED;
        }
        dates.seen(day(command));
        return known.docket().on(command).fold(new CaseDecision.Cases<>() {
            @Override
            public CommandEnd on(CaseDecision.Changed decision) {
                var ground = new ChangeStore.Ground(envelope.id(), envelope.id(), envelope.traceParent());
                changes.keep(decision.change(), known.version(), ground);
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

    /** What makes two commands the same: an order's revision, a withdrawal's ground. */
    private static String mark(LegalCommand command) {
        String loan = command.loanId().value();
        String id = command.commandId().value();
        if (command instanceof LegalEscalated order) {
            return DerivedId.of("escalated", loan, id, Integer.toString(order.revision()));
        }
        var order = (LegalWithdrawn) command;
        return DerivedId.of(
                "withdrawn",
                loan,
                id,
                order.businessDate().toString(),
                order.reason().toString(),
                order.cause());
    }

    private static LocalDate day(LegalCommand command) {
        return command instanceof LegalEscalated order
                ? order.businessDate()
                : ((LegalWithdrawn) command).businessDate();
    }
}
