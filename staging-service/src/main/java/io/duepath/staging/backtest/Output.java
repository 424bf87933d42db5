package io.duepath.staging.backtest;

import io.duepath.model.Message;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.LegalWithdrawn;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanStatus;
import io.duepath.model.report.PromiseResolved;
import io.duepath.model.report.TreatmentDecision;
import io.duepath.model.wire.Json;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The four NDJSON files of a run: statuses, transitions, commands (and their withdrawals), decisions. */
final class Output implements Closeable {

    private final OutputStream statuses;
    private final OutputStream transitions;
    private final OutputStream commands;
    private final OutputStream decisions;

    Output(Path folder, String suffix) throws IOException {
        Files.createDirectories(folder);
        statuses = open(folder.resolve("statuses" + suffix + ".ndjson"));
        transitions = open(folder.resolve("transitions" + suffix + ".ndjson"));
        commands = open(folder.resolve("commands" + suffix + ".ndjson"));
        decisions = open(folder.resolve("decisions" + suffix + ".ndjson"));
    }

    /** The numbers of one loan at the end of one day. */
    private record Status(
            String loanId,
            LocalDate asOf,
            int dpd,
            int pastDueDays,
            BigDecimal arrears,
            @Nullable Currency currency,
            @Nullable LocalDate oldestUnmetDueDate,
            String bucket) {}

    void status(LoanStatus s) {
        write(
                statuses,
                new Status(
                        s.loanId().value(),
                        s.asOf(),
                        s.dpd(),
                        s.pastDueDays(),
                        s.arrears(),
                        s.currency(),
                        s.oldestUnmetDueDate(),
                        s.bucket()));
    }

    void message(Message message) {
        if (message instanceof BucketTransition) {
            write(transitions, message);
        } else if (message instanceof ContactRequested
                || message instanceof ContactWithdrawn
                || message instanceof LegalEscalated
                || message instanceof LegalWithdrawn) {
            write(commands, message);
        } else if (message instanceof TreatmentDecision || message instanceof PromiseResolved) {
            write(decisions, message);
        }
    }

    @Override
    public void close() throws IOException {
        statuses.close();
        transitions.close();
        commands.close();
        decisions.close();
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static void write(OutputStream out, Object line) {
        try {
            out.write(Json.mapper().writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
