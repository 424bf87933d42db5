package io.duepath.local;

import io.duepath.local.feed.FeedException;
import io.duepath.local.feed.IngestDoor;
import io.duepath.local.load.FileLoad;
import io.duepath.local.load.LoadJob;
import io.duepath.local.load.ResumeException;
import io.duepath.local.mapping.Mapping;
import io.duepath.local.mapping.MappingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a file of events, or of rows that are mapped to events, through ingest. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Loads a file through ingest into a running pipeline: NDJSON CloudEvents, or CSV with a mapping; plain, gzip or zip.",
            "business-date-advanced lines move the calendar in their place, if the pipeline runs in simulated time.",
            "A load that broke off goes on with --resume. Repeating a load is harmless. docs/load.md says more."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:everything was accepted", "1:some lines were rejected", "2:the load failed"})
final class LoadCommand implements Callable<Integer> {

    /** What the lines of a file are. */
    enum Format {
        NDJSON,
        CSV
    }

    @Parameters(paramLabel = "FILE", description = "The file to load.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--url", paramLabel = "URL", description = "Where ingest listens (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8081");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the API key for ingest, and nothing else.")
    private @Nullable Path keyFile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ndjson or csv (default: csv with --map, else ndjson).")
    private @Nullable Format format;

    @Option(names = "--map", paramLabel = "FILE", description = "The mapping that makes events of the rows of CSV.")
    private @Nullable Path map;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Where to write what was rejected, with line numbers and reasons, as NDJSON (default: beside FILE).")
    private @Nullable Path rejects;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where to write how far the load got (default: beside FILE).")
    private @Nullable Path state;

    @Option(names = "--resume", description = "Go on where an earlier load of FILE stopped, if it did.")
    private boolean resume;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to try again while ingest gives no answer (default: ${DEFAULT-VALUE}).")
    private long patience = 600;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        LoadJob job = job();
        LoadReport report =
                new LoadReport(spec.commandLine().getOut(), spec.commandLine().getErr(), Files.size(file));
        try (report;
                FileLoad load = FileLoad.prepare(job, report)) {
            report.begins(load);
            try {
                load.load();
            } catch (FeedException | ZipException | EOFException | MappingException e) {
                throw new FailedCommand("stopped after line " + load.lines() + ": " + e.getMessage()
                        + (load.lines() > 0 ? "; --resume goes on from there" : ""));
            }
            report.ends(load, job.rejects());
            return load.rejected() == 0 ? 0 : 1;
        } catch (ResumeException e) {
            throw new FailedCommand(String.valueOf(e.getMessage()));
        }
    }

    private LoadJob job() throws IOException {
        if (!Files.isReadable(file)) {
            throw new FailedCommand("cannot read " + file);
        }
        boolean csv = format == null ? map != null : format == Format.CSV;
        if (csv != (map != null)) {
            throw new FailedCommand(csv ? "csv needs a mapping: --map FILE" : "a mapping is for csv");
        }
        String text = map == null ? null : read(map);
        return new LoadJob(
                file,
                map == null || text == null ? null : mapping(map, text),
                text,
                new IngestDoor(url, keyFile == null ? null : read(keyFile).strip()),
                rejects == null ? beside(".rejects.ndjson") : rejects,
                state == null ? beside(".load-state.json") : state,
                resume,
                Duration.ofSeconds(patience));
    }

    private static Mapping mapping(Path map, String text) {
        try {
            return Mapping.read(map.toString(), text);
        } catch (MappingException e) {
            throw new FailedCommand(String.valueOf(e.getMessage()));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FailedCommand("cannot read " + file);
        }
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
