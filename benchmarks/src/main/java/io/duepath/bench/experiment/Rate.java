package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Trial;
import io.duepath.model.wire.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** What experiments about rates have in common. */
final class Rate {

    private Rate() {}

    static void notes(Lab lab) {
        lab.setting("partitions", Size.PARTITIONS);
        lab.setting("stream threads", 2);
        lab.setting("compression", Clients.COMPRESSION);
        lab.setting("seed", lab.size().seed());
    }

    /** Holds what staging said to what the engine says by itself, and the ends of rolls to the ticks. */
    static void check(Trial trial, Outputs outputs, Feed feed) throws ExecutionException, InterruptedException {
        for (Map.Entry<String, Long> said : outputs.count().entrySet()) {
            String topic = said.getKey();
            long ends = topic.equals(Topics.NOTIFICATION_COMMANDS.name())
                    ? feed.ticks() * feed.partitions() * Size.PARTITIONS
                    : 0;
            trial.count(topic, said.getValue(), feed.says(topic) + ends);
        }
    }
}
