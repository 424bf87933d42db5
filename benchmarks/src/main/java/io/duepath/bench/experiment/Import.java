package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.EventFile;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import java.util.List;

/** How long a history takes from a file to the final buckets of its loans. */
public final class Import implements Experiment {

    private final Lab lab;

    public Import(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String purpose() {
        return "seconds from a file of events to the final buckets";
    }

    @Override
    public List<Group> groups() throws Exception {
        lab.say("reading the history");
        EventFile history = EventFile.of(lab);
        Rate.notes(lab);
        lab.setting("facts", history.facts().size());
        lab.setting("buckets on " + history.last(), history.buckets());
        Clients clients = new Clients(lab.broker());
        List<Variant> variants = List.of(
                new FileImport("one business date at the end", lab, clients, history, false),
                new FileImport("a business date a day", lab, clients, history, true));
        String title = history.facts().size() + " facts through ingest and staging";
        return List.of(new Group(title, Metric.SECONDS, variants.get(0).name(), variants));
    }
}
