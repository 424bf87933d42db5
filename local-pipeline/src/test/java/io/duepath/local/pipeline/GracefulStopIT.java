package io.duepath.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.broker.BrokerSettings;
import io.duepath.broker.DevBroker;
import io.duepath.local.CommandRun;
import io.duepath.local.TopicLog;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.RollComplete;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.loan.CommandId;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Services in processes of their own: started before the broker, asked to stop in the middle of their work, started
 * again, left without a broker. They are ready when and only when they can work, end in time, and say everything once.
 */
@DisabledOnOs(OS.WINDOWS)
class GracefulStopIT {

    private static final int LOANS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What the services promise. */
    private static final Duration IN_TIME = Duration.ofSeconds(30);

    /** 128 and the number of SIGTERM: it ended because it was asked to. */
    private static final int ASKED_TO_END = 143;

    @TempDir
    Path folder;

    private final List<AutoCloseable> running = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (int i = running.size() - 1; i >= 0; i--) {
            running.get(i).close();
        }
    }

    @Test
    void stopsInTheMiddleOfItsWorkAndSaysNothingTwice() throws Exception {
        DataFolder data = DataFolder.open(folder.resolve("data"));
        Keyset.ensure(data.keyset());
        int brokerPort = freePort();
        String address = "127.0.0.1:" + brokerPort;
        BrokerSettings settings =
                BrokerSettings.defaults().inDirectory(data.kafka()).onPort(brokerPort);
        var arguments = new ServiceArguments(new PipelineSettings(data.root(), true, true, 4), data, address, "");
        ServiceProcess staging = start(LocalService.STAGING, arguments);
        ServiceProcess notifier = start(LocalService.NOTIFIER, arguments);
        Awaitility.await().atMost(PATIENCE).until(() -> staging.readiness() == 503 && notifier.readiness() == 503);

        DevBroker broker = keep(DevBroker.start(settings));
        RunningService ingest = keep(RunningService.start(LocalService.INGEST, arguments.of(LocalService.INGEST)));
        ingest.awaitReady();
        awaitReady(staging, notifier);
        URI door = ingest.address();
        CompletableFuture<CommandRun> half = CompletableFuture.supplyAsync(() -> load(door, 0, LOANS / 2));

        Awaitility.await().atMost(PATIENCE).until(() -> !commands(address).isEmpty());
        staging.ask();
        notifier.ask();
        for (ServiceProcess process : List.of(staging, notifier)) {
            assertThat(process.hasEnded(IN_TIME)).isTrue();
            assertThat(process.exitCode()).isEqualTo(ASKED_TO_END);
        }
        assertThat(half.join().code()).isZero();
        assertThat(load(door, LOANS / 2, LOANS).code()).isZero();
        assertThat(commands(address)).as("it stopped before the end").hasSizeLessThan(LOANS);

        ServiceProcess stagingAgain = start(LocalService.STAGING, arguments);
        ServiceProcess notifierAgain = start(LocalService.NOTIFIER, arguments);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ends(address).size() >= LOANS && commands(address).size() >= LOANS);
        awaitReady(stagingAgain, notifierAgain);
        isOnceEach(commands(address));
        isOnceEach(ends(address));
        assertThat(rolls(address))
                .as("once in each partition")
                .allSatisfy((roll, copies) -> assertThat(copies).isEqualTo(4));
        everyLineIsJson(LocalService.STAGING);
        everyLineIsJson(LocalService.NOTIFIER);

        broker.close();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> stagingAgain.readiness() == 503 && notifierAgain.readiness() == 503);
        keep(DevBroker.start(settings));
        awaitReady(stagingAgain, notifierAgain);
        assertThat(stagingAgain.isAlive() && notifierAgain.isAlive()).isTrue();
    }

    private ServiceProcess start(LocalService service, ServiceArguments arguments) throws IOException {
        return keep(ServiceProcess.start(service, arguments, freePort(), folder.resolve(service.title() + ".log")));
    }

    private <T extends AutoCloseable> T keep(T part) {
        running.add(part);
        return part;
    }

    private static void awaitReady(ServiceProcess... processes) {
        for (ServiceProcess process : processes) {
            Awaitility.await().atMost(PATIENCE).until(() -> process.readiness() == 200);
        }
    }

    private void everyLineIsJson(LocalService service) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(service.title() + ".log"));
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            JsonNode json = Json.mapper().readTree(line);
            assertThat(json.path("message").isString()
                            && json.path("@timestamp").isString())
                    .isTrue();
        });
    }

    private static void isOnceEach(List<CommandId> ids) {
        assertThat(ids).hasSize(LOANS).doesNotHaveDuplicates();
    }

    private static List<CommandId> commands(String address) {
        return in(address, Topics.NOTIFICATION_COMMANDS).stream()
                .filter(ContactRequested.class::isInstance)
                .map(message -> ((ContactRequested) message).commandId())
                .toList();
    }

    private static List<CommandId> ends(String address) {
        return in(address, Topics.CONTACT_LOG).stream()
                .filter(ContactEnded.class::isInstance)
                .map(message -> ((ContactEnded) message).commandId())
                .toList();
    }

    private static Map<String, Long> rolls(String address) {
        return TopicLog.of(address, Topics.NOTIFICATION_COMMANDS).stream()
                .filter(envelope -> envelope.data() instanceof RollComplete)
                .collect(Collectors.groupingBy(Envelope::id, Collectors.counting()));
    }

    private static List<Object> in(String address, Topic topic) {
        return TopicLog.of(address, topic).stream().<Object>map(Envelope::data).toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Loans that are overdue when they come in: a command for each. */
    private CommandRun load(URI door, int from, int to) {
        List<String> lines = new ArrayList<>();
        lines.add(line("tick/" + from, "business-date-advanced", "{\"date\":\"2026-01-11\"}"));
        for (int loan = from; loan < to; loan++) {
            lines.add(line("registered/" + loan, "loan-registered", """
                    {"loanId":"L-%d","customerId":"C-%d","currency":"CNY","product":"car","openedOn":"2025-01-01"}""".formatted(loan, loan)));
            lines.add(line("planned/" + loan, "instalment-scheduled", """
                    {"loanId":"L-%d","instalment":1,"dueDate":"2026-01-10","amount":"100.00","currency":"CNY"}""".formatted(loan)));
        }
        Path file = folder.resolve("events-" + from + ".ndjson");
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CommandRun.of("load", "--url", door.toString(), file.toString());
    }

    private static String line(String id, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/cores/test\",\"type\":\"duepath.%s.v1\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":%s}"
                .formatted(id, type, data);
    }
}
