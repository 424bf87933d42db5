package io.duepath.bench.experiment;

import io.duepath.bench.ground.Folders;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.staging.backtest.Backtest;
import io.duepath.staging.backtest.Checks;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code ./duepath backtest} with the policy that ships: parses, plays, and writes what follows. */
record FileReplay(String name, Lab lab, Path events, long facts, long ticks, int threads) implements Variant {

    private static final String FIRST = "replay-first";

    @Override
    public Trial run(int round) throws IOException {
        Path out = lab.folder().resolve(lab.name("replay"));
        Backtest backtest =
                new Backtest(events, new Staging(Policies.standard()), null, false, Checks.none(), out, threads);
        long began = System.nanoTime();
        Backtest.Result result = backtest.run(bytes -> {}, (line, why) -> {});
        double seconds = (System.nanoTime() - began) / 1e9;
        Trial trial = new Trial()
                .value(Metric.RATE.name(), facts / seconds)
                .value("seconds", seconds)
                .count("lines", result.events(), facts + ticks)
                .count("lines passed over", result.rejected(), 0)
                .count("files unlike those of the first run", unlikeFirst(out), 0);
        Folders.remove(out);
        return trial;
    }

    /** The first run's files are kept, whichever variant it was: however many threads, the files must be the same. */
    private long unlikeFirst(Path out) throws IOException {
        Path first = lab.folder().resolve(FIRST);
        if (!Files.exists(first)) {
            Files.createDirectories(first);
            for (Path file : files(out)) {
                Files.copy(file, first.resolve(file.getFileName()));
            }
        }
        Map<String, Path> ours = new TreeMap<>();
        files(out).forEach(file -> ours.put(file.getFileName().toString(), file));
        long unlike = Math.abs(ours.size() - files(first).size());
        for (Path theirs : files(first)) {
            Path mine = ours.get(theirs.getFileName().toString());
            unlike += mine == null || Files.mismatch(mine, theirs) >= 0 ? 1 : 0;
        }
        return unlike;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
