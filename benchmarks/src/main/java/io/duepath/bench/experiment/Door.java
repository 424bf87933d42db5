package io.duepath.bench.experiment;

import io.duepath.bench.ground.Clients;
import io.duepath.bench.ground.Cpu;
import io.duepath.bench.ground.Intake;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Messages;
import io.duepath.bench.ground.Outputs;
import io.duepath.bench.ground.Sender;
import io.duepath.bench.ground.Service;
import io.duepath.bench.harness.Metric;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Uninterrupted;
import io.duepath.bench.harness.Variant;
import io.duepath.local.feed.IngestDoor;
import io.duepath.model.event.LoanFact;
import io.duepath.model.wire.Topics;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Brings messages in through one of the doors.
 *
 * @param count how many
 * @param batch how many lines a request has; 0 for the inbox topic
 */
record Door(String name, Lab lab, Clients clients, Messages messages, int count, int batch) implements Variant {

    static final int SENDERS = 4;

    private static final String GROUP = "duepath-ingest-inbox";

    private static final List<String> TAKEN =
            List.of(Topics.LOAN_EVENTS.name(), Topics.CUSTOMER_CONTACTS.name(), Topics.REJECTED_EVENTS.name());

    @Override
    public void open() throws Exception {
        clients.createCatalogue();
    }

    @Override
    public Trial run(int round) throws Exception {
        Trial trial = new Trial();
        Outputs outputs = Outputs.fromNow(clients, TAKEN);
        long base = batch == 0 ? Intake.committed(clients, GROUP, Topics.INBOX.name()) : 0;
        if (batch == 0) {
            fillInbox(clients, messages, count);
        }
        try (Service ingest = Service.ingest(lab, clients)) {
            if (batch == 0) {
                Intake.await(lab, clients, GROUP, Topics.INBOX.name(), base, trial);
            } else {
                post(new IngestDoor(ingest.address()), trial);
            }
        }
        var taken = outputs.count();
        long loans = IntStream.range(0, count)
                .filter(i -> messages.fact(i).fact() instanceof LoanFact)
                .count();
        return trial.count("facts about loans", taken.getOrDefault(Topics.LOAN_EVENTS.name(), 0L), loans)
                .count("facts about customers", taken.getOrDefault(Topics.CUSTOMER_CONTACTS.name(), 0L), count - loans)
                .count("rejected", taken.getOrDefault(Topics.REJECTED_EVENTS.name(), 0L), 0);
    }

    /** Puts the first so many messages into the inbox, each in the partition of its loan. */
    static void fillInbox(Clients clients, Messages messages, int count) {
        try (Sender sender = new Sender(clients)) {
            for (int i = 0; i < count; i++) {
                byte[] key = messages.fact(i).fact() instanceof LoanFact fact
                        ? fact.loanId().value().getBytes(StandardCharsets.UTF_8)
                        : null;
                sender.send(new ProducerRecord<>(Topics.INBOX.name(), key, messages.line(i)));
            }
        }
    }

    private void post(IngestDoor door, Trial trial) throws ExecutionException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong accepted = new AtomicLong();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        Cpu before = lab.cpu();
        long began = System.nanoTime();
        List<Future<?>> sending = IntStream.range(0, SENDERS)
                .<Future<?>>mapToObj(i -> senders.submit(() -> postAll(door, next, accepted)))
                .toList();
        for (Future<?> one : sending) {
            one.get();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        senders.shutdown();
        trial.value(Metric.RATE.name(), count / seconds).value("seconds", seconds);
        lab.cpu().since(before).perEvent(trial, count).count("accepted", accepted.get(), count);
    }

    private void postAll(IngestDoor door, AtomicInteger next, AtomicLong accepted) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int from = next.getAndAdd(batch); from < count; from = next.getAndAdd(batch)) {
            lines.reset();
            for (int i = from; i < Math.min(count, from + batch); i++) {
                lines.writeBytes(messages.line(i));
            }
            Uninterrupted.run(
                    () -> accepted.addAndGet(door.send(lines.toByteArray()).accepted()));
        }
    }
}
