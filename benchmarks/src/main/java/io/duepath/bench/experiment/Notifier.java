package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Contacts;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import java.util.List;

/** How many commands a second the notifier takes through the gate, with caps and texts, to the gateways' topics. */
public final class Notifier implements Experiment {

    private final Lab lab;

    public Notifier(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "notifier";
    }

    @Override
    public String purpose() {
        return "commands a second through the contact gate to the gateways' topics";
    }

    @Override
    public List<Group> groups() throws Exception {
        Contacts contacts = new Contacts(lab.size().loans(200, 100_000));
        Rate.notes(lab);
        lab.setting("commands", contacts.count());
        List<Variant> variants = List.of(new NotifierRate("notifier", lab, new Clients(lab.broker()), contacts));
        return List.of(new Group("notifier alone", Metric.RATE, variants.get(0).name(), variants));
    }
}
