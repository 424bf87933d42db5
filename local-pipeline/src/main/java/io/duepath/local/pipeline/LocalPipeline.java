package io.duepath.local.pipeline;

import io.duepath.broker.BrokerSettings;
import io.duepath.broker.DevBroker;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole pipeline in this JVM: a real broker, a real PostgreSQL, the four services. When {@link #start} returns,
 * every service is ready; when it throws, nothing is left running. Closing stops the services first, the first one in the flow before the next.
 */
public final class LocalPipeline implements AutoCloseable {

    private static final int KAFKA_PORT = 9092;

    private final DataFolder data;
    private final Map<LocalService, RunningService> services = new EnumMap<>(LocalService.class);
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private String bootstrapServers = "";
    private String databaseUrl = "";

    private LocalPipeline(DataFolder data) {
        this.data = data;
    }

    /** Starts everything; {@code progress} hears what is being done. */
    public static LocalPipeline start(PipelineSettings settings, Consumer<String> progress)
            throws InterruptedException {
        DataFolder data = DataFolder.open(settings.data());
        LogFile.writeTo(data.log());
        LocalPipeline pipeline = new LocalPipeline(data);
        // Threads of our own: they inherit the class loader of the executable jar, those of the common pool do not.
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            progress.accept("starting Kafka and PostgreSQL");
            pipeline.startGround(settings, threads);
            progress.accept("starting ingest, staging, notifier and legal");
            pipeline.startServices(settings, threads);
            return pipeline;
        } catch (RuntimeException | InterruptedException e) {
            pipeline.close();
            throw e;
        } finally {
            threads.shutdown();
        }
    }

    private void startGround(PipelineSettings settings, ExecutorService threads) throws InterruptedException {
        Keyset.ensure(data.keyset());
        BrokerSettings wanted = BrokerSettings.defaults()
                .inDirectory(data.kafka())
                .onPort(Ports.usualOrAny(KAFKA_PORT, settings.freePorts()));
        Future<DevBroker> broker = threads.submit(() -> keep(DevBroker.start(wanted)));
        Future<Database> database = threads.submit(() -> keep(Database.start(data)));
        List<Object> started = all(List.of(broker, database));
        bootstrapServers = ((DevBroker) started.get(0)).bootstrapServers();
        databaseUrl = ((Database) started.get(1)).url();
    }

    private void startServices(PipelineSettings settings, ExecutorService threads) throws InterruptedException {
        ServiceArguments arguments = new ServiceArguments(settings, data, bootstrapServers, databaseUrl);
        List<Future<?>> starts = new ArrayList<>();
        for (LocalService service : LocalService.values()) {
            Callable<RunningService> start = () -> RunningService.start(service, arguments.of(service));
            starts.add(threads.submit(() -> run(service, start)));
        }
        all(starts);
        for (RunningService service : services.values()) {
            service.awaitReady();
        }
    }

    private RunningService run(LocalService service, Callable<RunningService> start) throws Exception {
        RunningService running = start.call();
        synchronized (parts) {
            services.put(service, running);
        }
        return running;
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (parts) {
            parts.push(part);
        }
        return part;
    }

    /** Waits for all of them, also when one fails, so that whatever started is known and can be stopped. */
    private static List<Object> all(List<Future<?>> futures) throws InterruptedException {
        List<Object> results = new ArrayList<>();
        RuntimeException failure = null;
        for (Future<?> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
                failure = failure == null ? new IllegalStateException(cause.getMessage(), cause) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    /** Where Kafka listens. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The JDBC URL of the legal service's database. */
    public String databaseUrl() {
        return databaseUrl;
    }

    /** Where a service listens. */
    public URI address(LocalService service) {
        return Objects.requireNonNull(services.get(service)).address();
    }

    /** Where a service tells about its health and its figures. */
    public URI management(LocalService service) {
        return Objects.requireNonNull(services.get(service)).management();
    }

    /** Where everything is kept. */
    public Path data() {
        return data.root();
    }

    /** Where the log is written. */
    public Path log() {
        return data.log();
    }

    /** Stops everything, once. A part that fails to stop does not keep the others from stopping. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        RuntimeException failure = null;
        synchronized (parts) {
            List<AutoCloseable> order = new ArrayList<>(services.values());
            order.addAll(parts);
            order.add(LogFile::close);
            order.add(data::leave);
            for (AutoCloseable part : order) {
                failure = stop(part, failure);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException stop(AutoCloseable part, @Nullable RuntimeException failure) {
        try {
            part.close();
            return failure;
        } catch (Exception e) {
            return failure == null ? new IllegalStateException("did not stop cleanly: " + e, e) : failure;
        }
    }
}
