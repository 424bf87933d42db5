package io.duepath.local.meter;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.model.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A real Prometheus with the configuration and the rules that ship, only quicker and pointed at a running pipeline. */
final class PrometheusServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI address;

    private PrometheusServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static PrometheusServer on(LocalPipeline pipeline, Path folder) throws IOException {
        Tool prometheus = Tool.wanted("prometheus");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path configuration = Files.writeString(folder.resolve("prometheus.yml"), configuration(pipeline));
        Process process = new ProcessBuilder(
                        prometheus.file().toString(),
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        var server = new PrometheusServer(process, URI.create("http://127.0.0.1:" + port));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> process.isAlive() && server.isReady());
        return server;
    }

    private static String configuration(LocalPipeline pipeline) throws IOException {
        String text = Files.readString(Query.OPS.resolve("prometheus/prometheus.yml"))
                .replaceAll("_interval: \\d+s", "_interval: 1s")
                .replace("rules/*.yml", Query.RULES.toAbsolutePath().normalize() + "/*.yml");
        for (LocalService service : LocalService.values()) {
            String target = "127.0.0.1:" + pipeline.management(service).getPort();
            text = text.replaceAll("\\[" + service.title() + ":\\d+]", "[" + target + "]");
        }
        return text;
    }

    private boolean isReady() {
        try {
            return HTTP.send(request("/-/ready"), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the API says to a path, whatever the status. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return Json.mapper()
                .readTree(HTTP.send(request(path), BodyHandlers.ofString()).body());
    }

    JsonNode query(String expression) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).build();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
