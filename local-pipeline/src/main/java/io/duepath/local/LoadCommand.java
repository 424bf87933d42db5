package io.duepath.local;

import io.duepath.local.feed.FeedException;
import io.duepath.local.feed.FileLoad;
import io.duepath.local.feed.IngestDoor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a file of events through ingest. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Loads a file of NDJSON CloudEvents, plain or gzip, through ingest into a running pipeline.",
            "business-date-advanced lines move the calendar in their place, if the pipeline runs in simulated time.",
            "Repeating a load is harmless."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line was accepted", "1:some lines were rejected", "2:the load failed"})
final class LoadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to load.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--url", paramLabel = "URL", description = "Where ingest listens (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8081");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file with the API key to show, where ingest asks for one.")
    private @Nullable Path keyFile;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where to write the rejected lines' numbers and problems, as NDJSON.")
    private @Nullable Path rejects;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isReadable(file)) {
            throw new FailedCommand("cannot read " + file);
        }
        long start = System.nanoTime();
        try (Writer refused = refused()) {
            FileLoad load = new FileLoad(new IngestDoor(url, key()), refused);
            try (Progress progress = Progress.of(out, "loading", "KiB", 1024, Files.size(file))) {
                load.load(file, (bytes, lines) -> progress.at(bytes, rate(lines, start)));
            } catch (FeedException e) {
                throw new FailedCommand("stopped after line " + load.lines() + ": " + e.getMessage());
            }
            out.printf(
                    Locale.ROOT,
                    "%,d lines: %,d accepted, %,d rejected; %s%n",
                    load.lines(),
                    load.accepted(),
                    load.rejected(),
                    rate(load.lines(), start));
            return load.rejected() == 0 ? 0 : 1;
        }
    }

    private @Nullable String key() throws IOException {
        return keyFile == null ? null : Files.readString(keyFile).strip();
    }

    private Writer refused() throws IOException {
        return rejects == null ? Writer.nullWriter() : Files.newBufferedWriter(rejects, StandardCharsets.UTF_8);
    }

    private static String rate(long lines, long start) {
        double seconds = Math.max(0.001, (System.nanoTime() - start) / 1e9);
        return String.format(Locale.ROOT, "%,d lines in %.1f s, %,.0f lines/s", lines, seconds, lines / seconds);
    }
}
