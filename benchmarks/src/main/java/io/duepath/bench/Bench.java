package io.duepath.bench;

import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Report;
import io.duepath.bench.harness.Result;
import io.duepath.bench.harness.Runner;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures DuePath beside other ways to do its work, with all it needs started here.",
            "Variants run in turns, the first round is dropped; tables, CSV, pictures and records of the machine",
            "are written to a folder. A count that is not what it must be ends the run."
        })
public final class Bench implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which experiments (default: all; see --list).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--list", description = "Say which experiments there are, and stop.")
    private boolean list;

    @Option(names = "--quick", description = "A size that only shows that everything works: one round, small numbers.")
    private boolean quick;

    @Option(names = "--repeats", paramLabel = "N", description = "Rounds that count (default: 5; 1 with --quick).")
    private @Nullable Integer repeats;

    @Option(names = "--loans", paramLabel = "N", description = "The most loans in any portfolio (default: 4000000).")
    private int loans = 4_000_000;

    @Option(names = "--seed", paramLabel = "N", description = "Of synthetic portfolios (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "Real events for 'import': NDJSON of instalment-due and repayment.")
    private @Nullable Path events;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("bench-results");

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only variants with this in their names, and the baselines of their groups.")
    private String only = "";

    private final long started = System.nanoTime();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs and ends the process with the exit code. */
    public static void main(String[] arguments) {
        PrintWriter screen = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int code = new CommandLine(new Bench())
                .setOut(screen)
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments);
        screen.flush();
        System.exit(code);
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter screen = spec.commandLine().getOut();
        if (list) {
            for (Catalogue each : Catalogue.values()) {
                screen.printf("%-14s %s%n", each.title(), each.line());
            }
            return 0;
        }
        List<String> unknown =
                names.stream().filter(n -> !Catalogue.titles().contains(n)).toList();
        if (!unknown.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "no such experiment: " + String.join(", ", unknown) + "; see --list");
        }
        Files.createDirectories(out);
        // One log for everything that is started here; services would set up logging anew, each for itself.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("duepath.bench.log", out.resolve("bench.log").toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        boolean measured = false;
        for (Catalogue each : Catalogue.values()) {
            if (names.isEmpty() || names.contains(each.title())) {
                measured |= run(each, screen);
            }
        }
        return measured ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
    }

    /** Whether there was anything to measure. */
    private boolean run(Catalogue each, PrintWriter screen) throws Exception {
        Size size = new Size(quick, loans, seed, events);
        int rounds = repeats != null ? repeats : quick ? 1 : 5;
        try (Lab lab = new Lab(size, words -> say(each, words))) {
            Report.Conditions conditions = Report.Conditions.now(lab.settings());
            lab.setting("rounds", rounds + (quick ? "" : " after a warm-up"));
            Experiment experiment = each.in(lab);
            List<Group> asked =
                    experiment.groups().stream().filter(g -> g.has(only)).toList();
            if (asked.isEmpty()) {
                say(each, "no variant has \"" + only + "\" in its name");
                return false;
            }
            Runner runner = new Runner(rounds, !quick, words -> say(each, words));
            List<Result> results = new ArrayList<>();
            for (Group group : asked) {
                results.add(runner.run(group.only(only)));
            }
            new Report(out, screen).tell(experiment, results, conditions);
            return true;
        }
    }

    private void say(Catalogue each, String words) {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("%6d s  %s: %s%n", (System.nanoTime() - started) / 1_000_000_000, each.title(), words);
        err.flush();
    }
}
