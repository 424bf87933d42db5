package io.duepath.local;

import io.duepath.local.pipeline.PipelineSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the pipeline until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Runs broker, PostgreSQL and the four services in this process until Ctrl-C.",
            "The business calendar is simulated: it moves by business-date-advanced lines in a load and by POST"
                    + " /v1/business-dates, through any dates."
        })
final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where to keep everything, to go on later. Without it, all is gone at the end.")
    private @Nullable Path data;

    @Option(names = "--free-ports", description = "Take any free ports, even where the usual ones are free.")
    private boolean freePorts;

    @Option(
            names = "--real-time",
            description = "Move the business calendar with the wall clock instead, one date after midnight.")
    private boolean realTime;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PipelineSettings settings = new PipelineSettings(data, freePorts, !realTime, PipelineSettings.PARTITIONS);
        try (Stay running = Stay.start(settings, out)) {
            if (!realTime) {
                out.println("SIMULATED TIME: the business calendar moves by its events alone.");
            }
            RunningUrls.print(running.pipeline(), out);
            running.untilStopped();
            return 0;
        }
    }
}
