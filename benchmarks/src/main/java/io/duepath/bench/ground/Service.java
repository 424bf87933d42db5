package io.duepath.bench.ground;

import io.duepath.bench.harness.Uninterrupted;
import io.duepath.ingest.IngestApplication;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.notifier.NotifierApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service other than staging, as it ships, in this JVM and under the clock of its events. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LOOK_NANOS = 20_000_000;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The only door in, with nobody at it. */
    public static Service ingest(Lab lab, Clients clients) throws IOException {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("duepath.ingest.simulated-time", "true");
        more.put("duepath.ingest.security", "open");
        more.put("management.server.port", "0");
        return start(lab, clients, IngestApplication.application(), more);
    }

    /** The notifier, with its state in a folder of its application id. */
    public static Service notifier(Lab lab, Clients clients, String application) throws IOException {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("duepath.notifier.clock", "stream");
        more.put("duepath.notifier.security", "open");
        more.put("duepath.notifier.application-id", application);
        // Started again, it is the same member: nobody waits until the former one counts as gone.
        more.put("duepath.notifier.instance-id", application);
        more.put(
                "duepath.notifier.state-directory",
                lab.folder().resolve(application).toString());
        return start(lab, clients, NotifierApplication.application(), more);
    }

    private static Service start(
            Lab lab, Clients clients, SpringApplicationBuilder application, Map<String, String> more)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("server.port", "0");
        all.put("spring.kafka.bootstrap-servers", clients.bootstrap());
        all.put("duepath.topics.loan-partitions", Integer.toString(Size.PARTITIONS));
        all.put("duepath.topics.customer-partitions", Integer.toString(Size.PARTITIONS));
        all.put("duepath.privacy.keyset-file", keyset(lab).toString());
        all.put("management.metrics.use-global-registry", "false");
        all.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        all.putAll(more);
        List<String> arguments = new ArrayList<>();
        all.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        Service service = new Service(application.registerShutdownHook(false).run(arguments.toArray(new String[0])));
        service.awaitReady();
        return service;
    }

    /** The key that encrypts addresses, made when it is first asked for. */
    static Path keyset(Lab lab) throws IOException {
        Path file = lab.folder().resolve("keyset.json");
        return Files.exists(file) ? file : Files.writeString(file, AddressCipher.newKeyset());
    }

    /** What seals addresses as ingest does. */
    public static AddressCipher cipher(Lab lab) throws IOException {
        return AddressCipher.of(keyset(lab));
    }

    private void awaitReady() {
        String port = context.getEnvironment().getProperty("local.management.port");
        URI probe = (port == null ? address() : URI.create("http://127.0.0.1:" + port))
                .resolve("/actuator/health/readiness");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(probe)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(probe + " is not ready");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static boolean answers(URI probe) {
        int[] status = new int[1];
        Uninterrupted.run(() -> {
            try {
                status[0] = HTTP.send(HttpRequest.newBuilder(probe).build(), BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                status[0] = 0;
            }
        });
        return status[0] == 200;
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
