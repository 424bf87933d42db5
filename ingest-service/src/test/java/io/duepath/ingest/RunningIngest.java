package io.duepath.ingest;

import io.duepath.model.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The real service on a free port, and a client for it. */
final class RunningIngest implements AutoCloseable {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String STREAM = "application/x-ndjson";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningIngest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningIngest start(String bootstrapServers, Path keyset, String instance, String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--duepath.ingest.security=open");
        args.add("--duepath.privacy.keyset-file=" + keyset);
        return startAs(bootstrapServers, instance, args);
    }

    /** With nothing said about keys of any kind. */
    static RunningIngest startAs(String bootstrapServers, String instance, List<String> more) {
        List<String> args = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.org.apache.kafka.clients.NetworkClient=error",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--duepath.topics.loan-partitions=4",
                "--duepath.topics.customer-partitions=4",
                "--duepath.ingest.instance-id=" + instance));
        args.addAll(more);
        return new RunningIngest(IngestApplication.application().run(args.toArray(String[]::new)));
    }

    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        return post(path, contentType, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String path, String contentType, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Asks the doors, whatever the path. */
    HttpResponse<String> getAtTheDoor(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/").resolve(path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Advances the business date. */
    HttpResponse<String> advanceTo(Object date) {
        return post("/v1/business-dates", "application/json", "{\"date\":\"" + date + "\"}");
    }

    /** The sum of this counter over all its tags that include these. */
    double count(String meter, Map<String, String> tags) {
        var search = context.getBean(io.micrometer.core.instrument.MeterRegistry.class)
                .find(meter);
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            search = search.tag(tag.getKey(), tag.getValue());
        }
        return search.counters().stream().mapToDouble(c -> c.count()).sum();
    }

    /** What the controllers listen to. */
    Set<RequestMappingInfo> mappings() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet();
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.mapper().readTree(response.body());
    }

    /** Where this path is served: those of the actuator on their own port. */
    URI uri(String path) {
        String port = path.startsWith("/actuator") ? "local.management.port" : "local.server.port";
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty(port) + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
