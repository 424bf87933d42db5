package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Feed;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Postgres;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import io.duepath.model.wire.Topics;
import java.util.List;
import java.util.Map;

/** How many events a second staging takes in with all its rules, beside a bare copy and two listeners with row locks. */
public final class StagingRate implements Experiment {

    private final Lab lab;

    public StagingRate(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "staging-rate";
    }

    @Override
    public String purpose() {
        return "events a second that staging takes in, all rules on";
    }

    @Override
    public List<Group> groups() throws Exception {
        Clients clients = new Clients(lab.broker());
        Postgres postgres = lab.postgres();
        Feed all = feed(clients, Topics.LOAN_EVENTS.name(), 40, 30_000);
        Feed some = feed(clients, "some-events", 20, 4_000);
        Feed few = feed(clients, "few-events", 10, 400);
        lab.setting("commit interval of staging", "25 ms");
        lab.setting("events for B0 and staging", all.records());
        lab.setting("events for B1b", some.records());
        lab.setting("events for B1", few.records());
        Rate.notes(lab);
        List<Variant> variants = List.of(
                new RawCopyRate("B0 raw copy, EOS 100 ms", lab, clients, all),
                new RowLockRate(
                        "B1 listener, row lock, commit per event", lab, clients, postgres, few, 1, false, false),
                new RowLockRate(
                        "B1 the same, each commit flushed to disk", lab, clients, postgres, few, 1, true, false),
                new RowLockRate(
                        "B1b listener, row lock, batches of 500", lab, clients, postgres, some, 500, false, false),
                new RowLockRate("B1b, its outbox relayed to Kafka", lab, clients, postgres, some, 500, false, true),
                new StagingServiceRate("staging", lab, clients, all, Map.of()));
        return List.of(new Group("staging alone", Metric.RATE, variants.get(0).name(), variants));
    }

    private Feed feed(Clients clients, String topic, int quickly, int fully) throws Exception {
        Size size = lab.size();
        return Feed.fill(lab, clients, topic, size.loans(quickly, fully), size.of(2, 12), Size.PARTITIONS);
    }
}
