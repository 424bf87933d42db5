package io.duepath.bench.experiment;

import io.duepath.bench.ground.Arrivals;
import io.duepath.bench.ground.Cpu;
import io.duepath.bench.ground.Lab;
import io.duepath.bench.ground.Paced;
import io.duepath.bench.ground.Sender;
import io.duepath.bench.ground.Size;
import io.duepath.bench.harness.Trial;
import io.duepath.bench.harness.Variant;
import io.duepath.bench.rival.RawCopy;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.MessageTypes;
import io.duepath.model.wire.Topics;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Sends repayments at instants that are fixed beforehand, whatever comes back, and measures from those instants: a
 * service that stalls is charged with everything that should have been sent meanwhile.
 *
 * @param share of the most that staging takes in
 * @param copying whether the events go past staging, through a raw copy
 */
record OpenLoop(String name, Lab lab, LatencyGround ground, double share, boolean copying) implements Variant {

    private static final byte[] WITHDRAWN =
            MessageTypes.of(ContactWithdrawn.class).name().getBytes(StandardCharsets.UTF_8);
    private static final String COPY = "plain-copy";

    @Override
    public void open() throws Exception {
        ground.open();
        if (copying) {
            ground.clients().create(COPY, Size.PARTITIONS, Map.of());
        }
    }

    @Override
    public Trial run(int round) throws Exception {
        if (!copying) {
            return loop(Topics.LOAN_EVENTS.name(), Topics.NOTIFICATION_COMMANDS.name());
        }
        String group = lab.name("plain-copy");
        try (RawCopy copy = new RawCopy(ground.clients(), group, LatencyGround.plain(), COPY, 2)) {
            return loop(LatencyGround.plain(), COPY)
                    .count("transactional readers", copy.group().isEmpty() ? 0 : 1);
        }
    }

    private Trial loop(String to, String from) {
        double rate = lab.size().quick() ? 200 : share * ground.max();
        int events = (int) (rate * lab.size().of(1, 10)) / LatencyGround.EACH * LatencyGround.EACH;
        int measured = events / LatencyGround.EACH;
        int first = ground.take(measured);
        List<TopicPartition> partitions = IntStream.range(0, Size.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(from, partition))
                .toList();
        Arrivals arrivals = new Arrivals(ground.clients(), partitions, measured, which(first, measured));
        Cpu before = lab.cpu();
        double driver = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        Paced paced;
        try (arrivals;
                Sender sender = new Sender(ground.clients(), Map.of("linger.ms", Paced.LINGER))) {
            paced = new Paced(rate);
            paced.run(events, i -> send(sender, to, i, first));
            sender.flush();
            arrivals.await();
        }
        driver = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9 - driver + arrivals.cpu();
        Trial trial = latencies(arrivals, measured, paced);
        trial.value("events/s", rate).value("CPU us/event, driver", driver * 1e6 / events);
        return lab.cpu().since(before).perEvent(trial, events).count("withdrawals", arrivals.arrived(), measured);
    }

    private void send(Sender sender, String to, int event, int first) {
        boolean late = event % LatencyGround.EACH == 0;
        sender.send(late ? ground.late(to, first + event / LatencyGround.EACH) : ground.ordinary(to));
    }

    private static Trial latencies(Arrivals arrivals, int measured, Paced paced) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < measured; i++) {
            if (arrivals.at(i) > 0) {
                latencies.add(paced.due(i * LatencyGround.EACH), arrivals.at(i));
            }
        }
        return latencies.tell(new Trial());
    }

    private ToIntFunction<ConsumerRecord<byte[], byte[]>> which(int first, int measured) {
        return record -> {
            String loanId = copying ? new String(record.key(), StandardCharsets.UTF_8) : withdrawn(record);
            int place = loanId.isEmpty() ? -1 : Integer.parseInt(loanId.substring(2)) - first;
            return place < measured ? place : -1;
        };
    }

    private static String withdrawn(ConsumerRecord<byte[], byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type != null
                        && Arrays.equals(type.value(), WITHDRAWN)
                        && CloudEventFormat.read(record.headers(), record.value())
                                        .data()
                                instanceof ContactWithdrawn w
                ? w.loanId().value()
                : "";
    }

    @Override
    public void close() {
        ground.close();
    }
}
