package io.duepath.local;

import io.duepath.local.demo.Demo;
import io.duepath.local.pipeline.PipelineSettings;
import io.duepath.local.portfolio.Portfolio;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole pipeline at work. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the whole pipeline in this process, plays a synthetic portfolio day by day, and prints what came of"
                    + " it: ageing, contacts, legal cases, one loan's story.",
            "Repeating a run with the same seed prints the same figures. All people in it are invented."
        })
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final PortfolioOptions options = new PortfolioOptions();

    @Option(names = "--exit", description = "Stop at the end instead of staying up to be looked at.")
    private boolean exit;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where to keep everything, an empty or new directory. Without it, all is gone at the end.")
    private @Nullable Path data;

    @Option(names = "--free-ports", description = "Take any free ports, even where the usual ones are free.")
    private boolean freePorts;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        refuseUsedDirectory();
        PrintWriter out = spec.commandLine().getOut();
        Portfolio portfolio = options.portfolio();
        PipelineSettings settings = new PipelineSettings(data, freePorts, true, PipelineSettings.PARTITIONS);
        try (Stay running = Stay.start(settings, out)) {
            out.println("playing " + options);
            out.flush();
            play(running, portfolio, out);
            if (!exit) {
                RunningUrls.print(running.pipeline(), out);
                running.untilStopped();
            }
            return 0;
        }
    }

    private void play(Stay running, Portfolio portfolio, PrintWriter out) throws InterruptedException {
        try (Demo demo = new Demo(running.pipeline())) {
            try (Progress progress = Progress.of(out, "playing", "days", 1, portfolio.days())) {
                demo.play(portfolio, (date, days) -> progress.at(days, date.toString()));
            }
            demo.report(out);
            out.flush();
        } catch (RuntimeException e) {
            if (running.stopping()) {
                running.untilStopped();
            }
            throw e;
        }
    }

    private void refuseUsedDirectory() throws IOException {
        Path directory = data;
        if (directory == null || !Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw new FailedCommand(directory + " is not empty; a demo starts from nothing"
                        + " ('duepath up --data " + directory + "' goes on with an earlier one)");
            }
        }
    }
}
