package io.duepath.bench.experiment;

import io.duepath.bench.ground.Changelogs;
import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Cpu;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.ground.RollPlan;
import io.duepath.bench.ground.Size;
import io.duepath.bench.ground.StagingService;
import io.duepath.bench.ground.Ticks;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Uninterrupted;
import io.duepath.bench.harness.Variant;
import io.duepath.model.wire.Topics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A staging engine that rolls one day a round. It restores its state from changelogs written beforehand. */
final class StagingRoll implements Variant {

    private final String name;
    private final Lab lab;
    private final RollPlan plan;
    private final Engine engine;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private @Nullable Clients clients;
    private @Nullable Ticks ticks;

    /** Starts an engine under an application id and returns once it has all partitions. */
    interface Engine {
        AutoCloseable start(Clients clients, String application);
    }

    StagingRoll(String name, Lab lab, RollPlan plan, Engine engine) {
        this.name = name;
        this.lab = lab;
        this.plan = plan;
        this.engine = engine;
    }

    /** The service as it ships. */
    static StagingRoll ofService(String name, Lab lab, RollPlan plan) {
        return new StagingRoll(name, lab, plan, (clients, application) -> {
            StagingService service = StagingService.start(lab, clients, application, Map.of());
            service.awaitAssigned();
            return service;
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void open() throws Exception {
        Clients mine = new Clients(lab.anotherBroker());
        String application = lab.name("roll");
        mine.createCatalogue();
        Changelogs.write(lab, mine, application, plan);
        lab.say(name + ": restoring");
        open.push(engine.start(mine, application));
        Ticks clock = new Ticks(lab, mine);
        open.push(clock);
        clients = mine;
        ticks = clock;
    }

    @Override
    public Trial run(int round) throws Exception {
        if (clients == null || ticks == null) {
            throw new IllegalStateException("not open");
        }
        Trial trial = new Trial();
        Outputs outputs = Outputs.fromNow(clients, Outputs.OF_STAGING);
        Cpu before = lab.cpu();
        trial.value(Metric.SECONDS.name(), ticks.roll(RollPlan.day(round)));
        Cpu used = lab.cpu().since(before);
        trial.value("CPU us/transition", (used.here() + used.broker()) * 1e6 / plan.due());
        Map<String, Long> says = plan.says(round);
        outputs.count().forEach((topic, got) -> {
            long ends = topic.equals(Topics.NOTIFICATION_COMMANDS.name()) ? Size.PARTITIONS * Size.PARTITIONS : 0;
            trial.count(topic, got, says.getOrDefault(topic, 0L) + ends);
        });
        return trial.count("loans with something to do", plan.due());
    }

    @Override
    public void close() {
        Uninterrupted.all(
                open.stream().<Uninterrupted.Step>map(part -> part::close).toList());
    }
}
