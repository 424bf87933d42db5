package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Intake;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.ground.StagingService;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import java.util.Map;

/** Lets a new staging service read a full topic from the beginning. */
record StagingServiceRate(String name, Lab lab, Clients clients, Feed feed, Map<String, String> other)
        implements Variant {

    @Override
    public Trial run(int round) throws Exception {
        Trial trial = new Trial();
        Outputs outputs = Outputs.fromNow(clients, Outputs.OF_STAGING);
        String application = lab.name("staging");
        try (StagingService service = StagingService.start(lab, clients, application, other)) {
            service.awaitAssigned(feed.partitions());
            Intake.await(lab, clients, application, feed.topic(), 0, trial)
                    .count("records", trial.counts().getOrDefault("records", 0L), feed.records());
            Rate.check(trial, outputs, feed);
        }
        return trial;
    }
}
