package io.duepath.local.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** One service of the pipeline as a Spring context of its own, on its own port. */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final LocalService service;
    private final ConfigurableApplicationContext context;

    private RunningService(LocalService service, ConfigurableApplicationContext context) {
        this.service = service;
        this.context = context;
    }

    static RunningService start(LocalService service, List<String> arguments) {
        return new RunningService(
                service, service.application().registerShutdownHook(false).run(arguments.toArray(new String[0])));
    }

    URI address() {
        return at(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Where it tells about itself: on a port of its own, if it has one for that. */
    URI management() {
        String port = context.getEnvironment().getProperty("local.management.port");
        return port == null ? address() : at(port);
    }

    private static URI at(String port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Returns once the service says that it can do its work. */
    void awaitReady() throws InterruptedException {
        Waiting.until("the " + service.title() + " service", PATIENCE, this::isReady);
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(management().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(probe, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
