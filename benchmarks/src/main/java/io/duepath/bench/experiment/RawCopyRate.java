package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Intake;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.bench.rival.RawCopy;
import java.util.List;
import java.util.Map;

/** Copies a full topic to a new one. */
record RawCopyRate(String name, Lab lab, Clients clients, Feed feed) implements Variant {

    private static final int THREADS = 2;

    @Override
    public Trial run(int round) throws Exception {
        Trial trial = new Trial();
        String copy = lab.name("copy");
        clients.create(copy, Size.PARTITIONS, Map.of("retention.ms", "-1"));
        Outputs outputs = Outputs.fromNow(clients, List.of(copy));
        try (RawCopy copying = new RawCopy(clients, copy, feed.topic(), copy, THREADS)) {
            Intake.await(lab, clients, copying.group(), feed.topic(), 0, trial)
                    .count("records", trial.counts().getOrDefault("records", 0L), feed.records());
        }
        trial.count("copies", outputs.count().getOrDefault(copy, 0L), feed.records());
        clients.remove(copy);
        return trial;
    }
}
