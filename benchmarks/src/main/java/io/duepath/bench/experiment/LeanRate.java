package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Intake;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.bench.rival.LeanStaging;

/** Lets a new lean staging read a full topic from the beginning. */
record LeanRate(String name, Lab lab, Clients clients, Feed feed, LeanStaging.Kind kind) implements Variant {

    @Override
    public Trial run(int round) throws Exception {
        Trial trial = new Trial();
        Outputs outputs = Outputs.fromNow(clients, Outputs.OF_STAGING);
        String application = lab.name("lean");
        try (LeanStaging lean = LeanStaging.start(lab, clients, application, kind)) {
            Intake.await(lab, clients, lean.group(), feed.topic(), 0, trial)
                    .count("records", trial.counts().getOrDefault("records", 0L), feed.records());
            Rate.check(trial, outputs, feed);
        }
        return trial;
    }
}
