package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Messages;
import io.duepath.bench.harness.Experiment;
import io.duepath.bench.harness.Group;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Variant;
import io.duepath.model.wire.Json;
import java.util.List;

/** How many events a second come through the doors of ingest with all checks, and what checking them costs. */
public final class Ingest implements Experiment {

    private final Lab lab;

    public Ingest(Lab lab) {
        this.lab = lab;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String purpose() {
        return "events a second through the doors of ingest, all checks on";
    }

    @Override
    public List<Group> groups() throws Exception {
        Clients clients = new Clients(lab.broker());
        Messages messages = new Messages(lab.size().seed(), lab.size().loans(20, 8_000));
        int all = messages.count();
        lab.setting("facts", all);
        lab.setting("senders over HTTP", Door.SENDERS);
        Rate.notes(lab);
        int few = Math.min(all, lab.size().of(100, 20_000));
        List<Variant> doors = List.of(
                new Door("inbox topic", lab, clients, messages, all, 0),
                new Door("HTTP, NDJSON of 500 lines a request", lab, clients, messages, all, 500),
                new Door("HTTP, NDJSON of 50 lines a request", lab, clients, messages, Math.min(all, 5 * few), 50),
                new Door("HTTP, one line a request", lab, clients, messages, few, 1));
        List<Variant> checks = List.of(
                new Checking("parse", messages, Checking::parse),
                new Checking("parse and check against the schema", messages, Checking::check),
                new Checking("parse to a fact", messages, (type, line) -> {
                    Json.mapper().treeToValue(Checking.data(line), type.data());
                    return true;
                }));
        return List.of(
                new Group("to committed records", Metric.RATE, doors.get(0).name(), doors),
                new Group("in memory, one thread", Metric.RATE, checks.get(0).name(), checks));
    }
}
