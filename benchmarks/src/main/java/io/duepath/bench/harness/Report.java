package io.duepath.bench.harness;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows the results of an experiment and keeps them as files in a folder: a table, a CSV, a picture, a record. */
public final class Report {

    private final Path folder;
    private final PrintWriter screen;

    public Report(Path folder, PrintWriter screen) {
        this.folder = folder;
        this.screen = screen;
    }

    /** What a run was: what it ran on and how, and the load of the machine before it. */
    public record Conditions(Map<String, String> settings, String loadBefore, String stealBefore) {

        /** The conditions of a run that begins now. */
        public static Conditions now(Map<String, String> settings) {
            return new Conditions(settings, Machine.load(), Machine.steal());
        }
    }

    /** Shows and writes. */
    public void tell(Experiment experiment, List<Result> results, Conditions conditions) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        lines.add("## " + experiment.name() + ": " + experiment.purpose());
        for (Result result : results) {
            lines.add("");
            lines.add(result.group().title() + ", ratio to " + result.group().baseline());
            lines.add("");
            lines.addAll(Table.lines(result));
        }
        lines.forEach(screen::println);
        screen.println();
        screen.flush();
        Files.write(file(experiment, ".md"), lines);
        CsvFile.write(file(experiment, ".csv"), results);
        Picture.write(file(experiment, ".svg"), experiment.purpose(), results);
        record(experiment, conditions);
    }

    private void record(Experiment experiment, Conditions conditions) throws IOException {
        List<String> lines = new ArrayList<>();
        Machine.facts().forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("load before: " + conditions.loadBefore());
        lines.add("load after: " + Machine.load());
        lines.add("steal ticks before: " + conditions.stealBefore());
        lines.add("steal ticks after: " + Machine.steal());
        conditions.settings().forEach((name, value) -> lines.add(name + ": " + value));
        Files.write(file(experiment, "-record.txt"), lines);
    }

    private Path file(Experiment experiment, String end) {
        return folder.resolve(experiment.name() + end);
    }
}
