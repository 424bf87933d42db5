package io.duepath.bench.ground;

import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import io.duepath.model.wire.Topics;
import io.duepath.staging.StagingApplication;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The staging service in a process of its own, which can be killed like one and whose memory is its own. */
public final class StagingProcess implements AutoCloseable {

    private static final Currency CNY = Currency.getInstance("CNY");

    private final Lab lab;
    private final Clients clients;
    private final String application;
    private final Path stores;
    private int sent;
    private @Nullable ChildJvm process;

    public StagingProcess(Lab lab, Clients clients, String application) {
        this.lab = lab;
        this.clients = clients;
        this.application = application;
        this.stores = lab.folder().resolve(application);
    }

    /** Starts it, with the stores that it left behind if there are any. */
    public void start() throws IOException {
        Path log = lab.folder().resolve(application + ".log");
        process = ChildJvm.start(
                StagingApplication.class,
                log,
                List.of("-Xmx1g"),
                StagingService.arguments(clients, application, stores, Map.of()));
    }

    /** Ends it as a crash would. */
    public void kill() throws InterruptedException {
        running().kill();
    }

    /** Ends it as an operator would. */
    public void stop() {
        running().close();
    }

    /**
     * Pays something for one loan of each partition; returns the seconds from {@code since} until what follows could be
     * read for all of them. Only an instance that has its partitions, restored and caught up, can have said it.
     *
     * @param since by {@link System#nanoTime}
     */
    public double untilServed(long since) {
        sent++;
        List<Integer> places = onePlaceEach();
        List<TopicPartition> partitions = IntStream.range(0, Size.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.LOAN_STATUS.name(), partition))
                .toList();
        List<String> loanIds = places.stream().map(Copies::loanId).toList();
        Arrivals arrivals = new Arrivals(
                clients,
                partitions,
                loanIds.size(),
                record -> loanIds.indexOf(new String(record.key(), StandardCharsets.UTF_8)));
        try (arrivals;
                Sender sender = new Sender(clients)) {
            for (String loanId : loanIds) {
                String id = "served-" + sent + "-" + loanId;
                RepaymentReceived payment = new RepaymentReceived(
                        new LoanId(loanId), new RepaymentId(id), BigDecimal.ONE, CNY, Prototypes.DAY, List.of());
                sender.send(Feed.fact(Topics.LOAN_EVENTS.name(), id, Prototypes.DAY, payment));
            }
            sender.flush();
            arrivals.await();
        }
        if (arrivals.arrived() < loanIds.size()) {
            throw new IllegalStateException(application + " answers for " + arrivals.arrived() + " partitions only");
        }
        long last =
                IntStream.range(0, loanIds.size()).mapToLong(arrivals::at).max().orElseThrow();
        return (last - since) / 1e9;
    }

    private static List<Integer> onePlaceEach() {
        List<Integer> places = new ArrayList<>();
        for (int partition = 0; partition < Size.PARTITIONS; partition++) {
            int wanted = partition;
            places.add(IntStream.iterate(0, place -> place + 1)
                    .filter(place -> BuiltInPartitioner.partitionForKey(
                                    Copies.loanId(place).getBytes(StandardCharsets.UTF_8), Size.PARTITIONS)
                            == wanted)
                    .findFirst()
                    .orElseThrow());
        }
        return places;
    }

    /** All memory it takes now, heap and what lies beside it, in bytes; 0 where the system does not say. */
    public long residentBytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(running().handle().pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .sum();
    }

    /** Where its stores lie. */
    public Path stores() {
        return stores;
    }

    private ChildJvm running() {
        ChildJvm child = process;
        if (child == null) {
            throw new IllegalStateException("not started");
        }
        return child;
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
