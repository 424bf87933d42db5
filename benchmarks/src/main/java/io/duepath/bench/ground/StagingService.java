package io.duepath.bench.ground;

import io.duepath.bench.harness.Uninterrupted;
import io.duepath.staging.StagingApplication;
import io.duepath.staging.kafka.Portfolio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;

/** The staging service as it ships, in this JVM; all it leaves behind goes when it closes. */
public final class StagingService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long LOOK_NANOS = 5_000_000;

    private final ConfigurableApplicationContext context;
    private final Clients clients;
    private final String application;
    private final Path stores;

    private StagingService(ConfigurableApplicationContext context, Clients clients, String application, Path stores) {
        this.context = context;
        this.clients = clients;
        this.application = application;
        this.stores = stores;
    }

    /** Starts one under an application id of its own, with settings other than those that ship. */
    public static StagingService start(Lab lab, Clients clients, String application, Map<String, String> other) {
        Path stores = lab.folder().resolve(application);
        List<String> arguments = arguments(clients, application, stores, other);
        ConfigurableApplicationContext context =
                StagingApplication.application().registerShutdownHook(false).run(arguments.toArray(new String[0]));
        return new StagingService(context, clients, application, stores);
    }

    /** What the service is told on its command line. */
    public static List<String> arguments(Clients clients, String application, Path stores, Map<String, String> other) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("spring.kafka.bootstrap-servers", clients.bootstrap());
        all.put("spring.kafka.streams.application-id", application);
        all.put("spring.kafka.streams.state-dir", stores.toString());
        all.put("duepath.topics.loan-partitions", Integer.toString(Size.PARTITIONS));
        all.put("duepath.topics.customer-partitions", Integer.toString(Size.PARTITIONS));
        all.put("duepath.staging.recount", "1d");
        all.put("management.metrics.use-global-registry", "false");
        // The database libraries of the rivals are on the same class path.
        all.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        all.putAll(other);
        List<String> arguments = new ArrayList<>();
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    /** Returns once all partitions are restored, assigned and rolled up to a tick, if any ever came. */
    public void awaitAssigned() {
        awaitAssigned(Size.PARTITIONS);
    }

    /** The same for a deployment of so many partitions. */
    public void awaitAssigned(int partitions) {
        Portfolio portfolio = context.getBean(Portfolio.class);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (portfolio.snapshot().partitions().size() < partitions) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(application + " got no partitions");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** How many loans it counts in each bucket. */
    public Map<String, Long> buckets() {
        Map<String, Long> buckets = new TreeMap<>();
        context.getBean(Portfolio.class)
                .snapshot()
                .ageing()
                .forEach((cell, sum) -> buckets.merge(cell.bucket(), sum.loans(), Long::sum));
        return buckets;
    }

    /** Where it keeps its stores. */
    public Path stores() {
        return stores;
    }

    @Override
    public void close() {
        Uninterrupted.all(
                List.of(context::close, () -> clients.remove(application + "-"), () -> Folders.remove(stores)));
    }
}
