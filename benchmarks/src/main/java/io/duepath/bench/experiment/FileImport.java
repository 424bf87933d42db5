package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.EventFile;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Service;
import io.duepath.bench.ground.StagingService;
import io.duepath.bench.ground.Ticks;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.local.feed.IngestDoor;
import io.duepath.local.load.FileLoad;
import io.duepath.local.load.LoadJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code ./duepath load} into new services, until the end of the last roll can be read. */
record FileImport(String name, Lab lab, Clients clients, EventFile history, boolean daily) implements Variant {

    @Override
    public Trial run(int round) throws Exception {
        Path file = lab.folder().resolve(lab.name("import") + ".ndjson");
        history.write(file, daily);
        clients.renew();
        try (StagingService staging = StagingService.start(lab, clients, lab.name("import"), Map.of());
                Service ingest = Service.ingest(lab, clients);
                Ticks ends = new Ticks(lab, clients)) {
            staging.awaitAssigned();
            LoadJob job = new LoadJob(
                    file,
                    null,
                    null,
                    new IngestDoor(ingest.address()),
                    file.resolveSibling(file.getFileName() + ".rejects"),
                    file.resolveSibling(file.getFileName() + ".state"),
                    false,
                    Duration.ofMinutes(1));
            long began = System.nanoTime();
            try (FileLoad load = FileLoad.prepare(job, new Unheard())) {
                load.load();
                double loaded = (System.nanoTime() - began) / 1e9;
                ends.await(history.last());
                double seconds = (System.nanoTime() - began) / 1e9;
                Trial trial = new Trial()
                        .value(Metric.SECONDS.name(), seconds)
                        .value("seconds, load alone", loaded)
                        .value("facts/s", history.facts().size() / seconds)
                        .count("rejected", load.rejected(), 0);
                Map<String, Long> buckets = staging.buckets();
                history.buckets()
                        .forEach((bucket, loans) -> trial.count(bucket, buckets.getOrDefault(bucket, 0L), loans));
                return trial;
            }
        }
    }

    private static final class Unheard implements FileLoad.Listener {
        @Override
        public void loaded(long bytes, long lines) {}

        @Override
        public void waiting(String why) {}
    }
}
