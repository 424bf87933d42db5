package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.OwnCaches;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import io.duepath.bench.rival.LeanStaging.Kind;
import io.duepath.model.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the settings of staging do to its rate, one at a time. */
public final class Knobs implements Experiment {

    private static final String STREAMS = "spring.kafka.streams.properties.";

    private final Lab lab;

    public Knobs(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "knobs";
    }

    @Override
    public String purpose() {
        return "events a second of staging, one setting changed at a time";
    }

    @Override
    public List<Group> groups() throws Exception {
        int loans = lab.size().loans(20, 10_000);
        int months = lab.size().of(2, 12);
        Clients clients = new Clients(lab.broker());
        Feed feed = Feed.fill(lab, clients, Topics.LOAN_EVENTS.name(), loans, months, Size.PARTITIONS);
        lab.setting("events", feed.records());
        lab.setting("seed", lab.size().seed());
        List<Variant> variants = new ArrayList<>();
        add(
                variants,
                clients,
                feed,
                "as it ships: commit 25 ms, 4 partitions, 2 threads, lz4, batches of 128 KiB, one cache of 128 MiB",
                Map.of());
        add(variants, clients, feed, "commit 100 ms", Map.of(STREAMS + "commit.interval.ms", "100"));
        add(variants, clients, feed, "commit 500 ms", Map.of(STREAMS + "commit.interval.ms", "500"));
        if (!lab.size().quick()) {
            add(variants, clients, feed, "commit 50 ms", Map.of(STREAMS + "commit.interval.ms", "50"));
            add(variants, clients, feed, "1 thread", Map.of(STREAMS + "num.stream.threads", "1"));
            add(variants, clients, feed, "4 threads", Map.of(STREAMS + "num.stream.threads", "4"));
            add(variants, clients, feed, "no compression", Map.of(STREAMS + "producer.compression.type", "none"));
            add(variants, clients, feed, "zstd", Map.of(STREAMS + "producer.compression.type", "zstd"));
            add(variants, clients, feed, "batches of 16 KiB", Map.of(STREAMS + "producer.batch.size", "16384"));
            add(variants, clients, feed, "no stories", Map.of("duepath.staging.story-length", "0"));
            add(
                    variants,
                    clients,
                    feed,
                    "a cache for each store",
                    Map.of(STREAMS + "rocksdb.config.setter", OwnCaches.class.getName()));
            variants.add(partitions(loans, months, 12));
        }
        return List.of(
                new Group("staging alone", Metric.RATE, variants.get(0).name(), variants), stores(clients, feed));
    }

    private Group stores(Clients clients, Feed feed) {
        List<Variant> variants = List.of(
                new LeanRate("loans in RocksDB, derived index in heap", lab, clients, feed, Kind.HEAP_INDEX),
                new LeanRate("loans in RocksDB, logged index in RocksDB", lab, clients, feed, Kind.LOGGED_INDEX),
                new LeanRate("loans and index in heap", lab, clients, feed, Kind.IN_MEMORY));
        String title = "a lean staging without stories and parking, by index and store";
        return new Group(title, Metric.RATE, variants.get(0).name(), variants);
    }

    private void add(List<Variant> to, Clients clients, Feed feed, String name, Map<String, String> other) {
        to.add(new StagingServiceRate(name, lab, clients, feed, other));
    }

    private Variant partitions(int loans, int months, int partitions) throws Exception {
        Clients clients = new Clients(lab.anotherBroker());
        Feed feed = Feed.fill(lab, clients, Topics.LOAN_EVENTS.name(), loans, months, partitions);
        return new StagingServiceRate(
                partitions + " partitions",
                lab,
                clients,
                feed,
                Map.of("duepath.topics.loan-partitions", Integer.toString(partitions)));
    }
}
