package io.duepath.staging;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** One instance of the real service, and what it answers. */
final class RunningStaging implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;

    private RunningStaging(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static RunningStaging start(String kafka, int partitions, Path stateDir, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.metrics.use-global-registry=false",
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.kafka.streams.state-dir=" + stateDir,
                "--duepath.topics.loan-partitions=" + partitions,
                "--duepath.topics.customer-partitions=" + partitions));
        arguments.addAll(List.of(more));
        return new RunningStaging(StagingApplication.application().run(arguments.toArray(new String[0])));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> get(String path) {
        String port = context.getEnvironment().getProperty("local.server.port");
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        try {
            return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }

    /** The value of a meter; 0 if there is none. */
    double meter(String line) {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(l -> l.startsWith(line + " "))
                .mapToDouble(l -> Double.parseDouble(l.substring(line.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    boolean isReady() {
        return get("/actuator/health/readiness").statusCode() == 200;
    }

    @Override
    public void close() {
        context.close();
    }
}
