package io.duepath.local.pipeline;

import io.duepath.notifier.NotifierApplication;
import io.duepath.staging.StagingApplication;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service in a process of its own, which can be asked to stop as a container engine asks. */
final class ServiceProcess implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final URI readiness;

    private ServiceProcess(Process process, URI readiness) {
        this.process = process;
        this.readiness = readiness;
    }

    static ServiceProcess start(LocalService service, ServiceArguments arguments, int port, Path log)
            throws IOException {
        Class<?> application = switch (service) {
            case STAGING -> StagingApplication.class;
            case NOTIFIER -> NotifierApplication.class;
            default -> throw new IllegalArgumentException(service.title());
        };
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath(),
                application.getName()));
        arguments.of(service).stream()
                .filter(argument -> !argument.startsWith("--server.port="))
                .forEach(command::add);
        command.add("--server.port=" + port);
        command.add("--spring.profiles.active=json");
        if (service == LocalService.NOTIFIER) {
            // A member with a name takes its partitions up again at once, without waiting for its session to run out.
            command.add("--duepath.notifier.instance-id=notifier-1");
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new ServiceProcess(process, URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
    }

    /** Without what belongs to tests, their logging among it. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it says of its readiness; 0 while it says nothing. */
    int readiness() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(readiness)
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop (SIGTERM). */
    void ask() {
        process.destroy();
    }

    /** Whether it has ended within that time. */
    boolean hasEnded(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
