package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Cpu;
import io.duepath.bench.ground.Folders;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Messages;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.ground.Service;
import io.duepath.bench.ground.Size;
import io.duepath.bench.ground.StagingService;
import io.duepath.bench.ground.Standstill;
import io.duepath.bench.ground.Ticks;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Uninterrupted;
import io.duepath.bench.harness.Variant;
import io.duepath.local.feed.EventLines;
import io.duepath.local.feed.IngestDoor;
import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.staging.backtest.HeapPartition;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ingest, staging and notifier with a full inbox. The business date is that of the last fact
 * from the beginning, so that overdue loans lead to contacts while the facts come in.
 */
record WholePipeline(String name, Lab lab, Clients clients, Messages messages) implements Variant {

    private static final List<String> GATEWAYS = List.of(
            Topics.SMS_COMMANDS.name(),
            Topics.MAIL_COMMANDS.name(),
            Topics.CALL_TASKS.name(),
            Topics.VISIT_TASKS.name());

    @Override
    public Trial run(int round) throws Exception {
        clients.renew();
        Outputs said = Outputs.fromNow(clients, Outputs.OF_STAGING);
        Outputs sent = Outputs.fromNow(clients, GATEWAYS);
        String notifying = lab.name("notifier");
        Trial trial = new Trial();
        try (StagingService staging = StagingService.start(lab, clients, lab.name("staging"), Map.of());
                Service notifier = Service.notifier(lab, clients, notifying)) {
            staging.awaitAssigned();
            advance(clients);
            Door.fillInbox(clients, messages, messages.count());
            lab.setting("notifier", notifier.address().getHost());
            measure(clients, trial);
        } finally {
            Uninterrupted.run(() -> Folders.remove(lab.folder().resolve(notifying)));
        }
        Map<String, Long> expected = expected();
        said.count().forEach((topic, got) -> trial.count(topic, got, expected.getOrDefault(topic, 0L)));
        long commands =
                sent.count().values().stream().mapToLong(Long::longValue).sum();
        return trial.count("commands to gateways", commands);
    }

    /** Moves the business date before any fact is there. */
    private void advance(Clients clients) throws IOException {
        ByteArrayOutputStream tick = new ByteArrayOutputStream();
        EventLines.writeTick(Messages.last(), tick);
        try (Ticks ends = new Ticks(lab, clients);
                Service ingest = Service.ingest(lab, clients)) {
            Uninterrupted.run(() -> new IngestDoor(ingest.address()).send(tick.toByteArray()));
            ends.await(Messages.last());
        }
    }

    private void measure(Clients clients, Trial trial) throws Exception {
        List<String> topics =
                new ArrayList<>(Topics.all().stream().map(Topic::name).toList());
        topics.remove(Topics.INBOX.name());
        Standstill flow = new Standstill(clients, topics);
        try (Service ingest = Service.ingest(lab, clients)) {
            lab.setting("ingest", ingest.address().getHost());
            Cpu before = lab.cpu();
            double seconds = flow.untilNothingMoves();
            trial.value(Metric.RATE.name(), messages.count() / seconds).value("seconds", seconds);
            lab.cpu().since(before).perEvent(trial, messages.count());
        }
    }

    private Map<String, Long> expected() {
        Map<String, Long> expected = new TreeMap<>();
        HeapPartition engine = new HeapPartition(
                new Staging(Policies.standard()), message -> expected.merge(Outputs.topicOf(message), 1L, Long::sum));
        engine.advance(Messages.last());
        for (int i = 0; i < messages.count(); i++) {
            if (messages.fact(i).fact() instanceof LoanFact fact) {
                engine.take(fact);
            }
        }
        long ends = Size.PARTITIONS * Size.PARTITIONS;
        expected.merge(Topics.NOTIFICATION_COMMANDS.name(), ends, Long::sum);
        return expected;
    }
}
