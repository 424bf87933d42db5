package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Messages;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import java.util.List;

/**
 * How many events a second the whole pipeline takes from a full inbox to gateways' commands, all services at once: what
 * drains at this rate does not grow a lag at this rate.
 */
public final class Pipeline implements Experiment {

    private final Lab lab;

    public Pipeline(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public String purpose() {
        return "events a second from the inbox topic to the gateways' commands";
    }

    @Override
    public List<Group> groups() throws Exception {
        Messages messages = new Messages(lab.size().seed(), lab.size().loans(20, 8_000));
        Rate.notes(lab);
        lab.setting("facts", messages.count());
        lab.setting("services", "ingest, staging and notifier in one JVM, the broker in another");
        Clients clients = new Clients(lab.broker());
        List<Variant> variants = List.of(
                new Door("ingest alone", lab, clients, messages, messages.count(), 0),
                new WholePipeline("ingest, staging and notifier", lab, new Clients(lab.anotherBroker()), messages));
        return List.of(new Group("a full inbox", Metric.RATE, variants.get(0).name(), variants));
    }
}
