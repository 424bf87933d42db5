package io.duepath.bench.experiment;

import io.duepath.bench.ground.Arrivals;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Paced;
import io.duepath.bench.ground.Sender;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.model.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Sends repayments at fixed instants, and measures from each instant until the status that follows can be read: of
 * those that were due while a day was rolled, a second at least, or of those of a second on a quiet day.
 */
record UnderRoll(String name, Lab lab, RollGround ground, boolean rolling) implements Variant {

    @Override
    public void open() throws Exception {
        ground.open();
    }

    @Override
    public Trial run(int round) throws Exception {
        double rate = lab.size().of(200, 1_000);
        int events = lab.size().of(200, 10_000);
        long lead = TimeUnit.MILLISECONDS.toNanos(lab.size().of(100, 1_000));
        int first = ground.sent();
        var partitions = IntStream.range(0, Size.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.LOAN_STATUS.name(), partition))
                .toList();
        Arrivals arrivals = new Arrivals(ground.clients(), partitions, events, record -> place(record, first, events));
        long from;
        long until;
        Paced paced;
        try (arrivals;
                Sender sender = new Sender(ground.clients(), Map.of("linger.ms", Paced.LINGER))) {
            paced = new Paced(rate);
            from = paced.due(0) + lead;
            var delayed = CompletableFuture.delayedExecutor(from - System.nanoTime(), TimeUnit.NANOSECONDS);
            CompletableFuture<Long> roll = CompletableFuture.supplyAsync(
                    () -> {
                        if (rolling) {
                            ground.rollNextDay();
                        }
                        return System.nanoTime();
                    },
                    delayed);
            paced.run(events, i -> sender.send(ground.next()));
            sender.flush();
            arrivals.await();
            until = roll.get();
        }
        Latencies latencies = new Latencies();
        for (int i = 0; i < events; i++) {
            boolean counts = paced.due(i) >= from && paced.due(i) < Math.max(until, from + lead);
            if (counts && arrivals.at(i) > 0) {
                latencies.add(paced.due(i), arrivals.at(i));
            }
        }
        Trial trial = latencies.tell(new Trial()).count("statuses", arrivals.arrived(), events);
        trial.value("events measured", (double) latencies.count());
        return rolling ? trial.value("seconds of the roll", (until - from) / 1e9) : trial;
    }

    private static int place(ConsumerRecord<byte[], byte[]> record, int first, int events) {
        Header cause = record.headers().lastHeader("ce_causationid");
        String id = cause == null ? "" : new String(cause.value(), StandardCharsets.UTF_8);
        if (!id.startsWith("paid-")) {
            return -1;
        }
        int place = Integer.parseInt(id.substring("paid-".length())) - first;
        return place < events ? place : -1;
    }

    @Override
    public void close() {
        ground.close();
    }
}
