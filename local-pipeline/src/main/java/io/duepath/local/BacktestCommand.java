package io.duepath.local;

import io.duepath.staging.backtest.Backtest;
import io.duepath.staging.backtest.Checks;
import io.duepath.staging.backtest.Comparison;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import io.duepath.staging.rules.PolicyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries a policy on history. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the engine over a file of events with a policy, and writes what it would have done as NDJSON:",
            "statuses, transitions, commands and decisions. No Kafka, nobody is contacted."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line was read", "1:some lines were passed over", "2:the run failed"})
final class BacktestCommand implements Callable<Integer> {

    private static final long KIB = 1024;

    @Option(
            names = "--events",
            required = true,
            paramLabel = "FILE",
            description = "NDJSON of CloudEvents, plain or gzip, in the order in which they became known.")
    @SuppressWarnings("NullAway.Init")
    private Path events;

    @Option(
            names = "--policy",
            paramLabel = "P",
            description = "A policy file or a folder of versions. Without it, the policy that ships.")
    private @Nullable Path policy;

    @Option(
            names = "--against",
            paramLabel = "Q",
            description = "A second policy, to see who would be treated differently.")
    private @Nullable Path against;

    @Option(names = "--daily", description = "Move the business date day by day; otherwise the file's own lines do.")
    private boolean daily;

    @ArgGroup
    private @Nullable Asked asked;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write the NDJSON files.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Which statuses to write. */
    static final class Asked {
        @Option(
                names = "--checks",
                paramLabel = "FILE",
                description = "Statuses at the end of the day: NDJSON of {\"loanId\",\"asOf\"}.")
        private @Nullable Path checks;

        @Option(
                names = "--as-of",
                paramLabel = "DATES",
                description = "Statuses of all loans at these dates, separated by commas, or at each month-end.")
        private @Nullable String asOf;

        Checks checks() throws IOException {
            if (checks != null) {
                return Checks.of(checks);
            }
            String dates = asOf == null ? "" : asOf;
            return dates.equals("month-end")
                    ? Checks.monthEnds()
                    : Checks.at(Stream.of(dates.split(",", -1))
                            .map(LocalDate::parse)
                            .toList());
        }
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter screen = spec.commandLine().getOut();
        if (!Files.isReadable(events)) {
            throw new FailedCommand(events + " cannot be read");
        }
        long started = System.nanoTime();
        Backtest.Result result;
        try (Progress progress = Progress.of(screen, "backtest", "KiB", KIB, Files.size(events))) {
            Backtest run = new Backtest(
                    events, engine(policy), against == null ? null : engine(against), daily, checks(), out);
            result = run.run(
                    read -> progress.at(read, "read"),
                    (line, why) -> spec.commandLine().getErr().println("line " + line + ": " + why));
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        screen.printf(
                Locale.ROOT,
                "%,d events of %,d loans in %.1f s, %,.0f events/s; %,d lines passed over; files in %s%n",
                result.events(),
                result.loans(),
                seconds,
                result.events() / seconds,
                result.rejected(),
                out);
        if (result.comparison() != null) {
            compare(result.comparison(), screen);
        }
        return result.rejected() == 0 ? 0 : 1;
    }

    private Checks checks() throws IOException {
        try {
            return asked == null ? Checks.none() : asked.checks();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new FailedCommand("the asked dates cannot be read: " + e.getMessage());
        }
    }

    private static Staging engine(@Nullable Path policy) {
        try {
            return policy == null ? new Staging(Policies.standard()) : new Staging(Policies.load(policy));
        } catch (PolicyException e) {
            throw new FailedCommand("the policy cannot be used:\n" + e.getMessage());
        }
    }

    private static void compare(Comparison comparison, PrintWriter screen) {
        screen.printf("%n%-14s %-20s %10s %12s %13s%n", "bucket", "step", "both", "only policy", "only against");
        comparison
                .rows()
                .forEach((row, counts) -> screen.printf(
                        Locale.ROOT,
                        "%-14s %-20s %,10d %,12d %,13d%n",
                        row.bucket(),
                        row.step(),
                        counts.both(),
                        counts.onlyFirst(),
                        counts.onlySecond()));
        if (!comparison.bills().isEmpty()) {
            bills(comparison, screen);
        }
    }

    private static void bills(Comparison comparison, PrintWriter screen) {
        screen.printf(
                "%n%-16s %-8s %15s %15s %15s %15s%n",
                "channel", "currency", "policy", "its cost", "against", "its cost");
        comparison
                .bills()
                .forEach((channel, bill) -> screen.printf(
                        Locale.ROOT,
                        "%-16s %-8s %,15d %,15.2f %,15d %,15.2f%n",
                        channel.action(),
                        channel.currency(),
                        bill.first().commands(),
                        bill.first().total(),
                        bill.second().commands(),
                        bill.second().total()));
    }
}
