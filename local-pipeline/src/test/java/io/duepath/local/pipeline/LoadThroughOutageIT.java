package io.duepath.local.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.broker.BrokerSettings;
import io.duepath.broker.DevBroker;
import io.duepath.local.CommandRun;
import io.duepath.local.TopicLog;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topics;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A hundred thousand events go in while the broker is stopped and started again. Each that was accepted is in the
 * topic, each counts once in its loan, and none that was refused is there.
 */
class LoadThroughOutageIT {

    private static final int LOANS = 500;
    private static final int INSTALMENTS = 99;
    private static final int REPAYMENTS = 100;
    private static final int EVENTS = LOANS * (1 + INSTALMENTS + REPAYMENTS);
    private static final int BAD = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNothing() throws Exception {
        Path file = folder.resolve("events.ndjson");
        write(file);
        DataFolder data = DataFolder.open(folder.resolve("data"));
        Keyset.ensure(data.keyset());
        BrokerSettings settings = BrokerSettings.defaults().inDirectory(data.kafka());
        DevBroker broker = DevBroker.start(settings);
        String address = broker.bootstrapServers();
        ServiceArguments arguments =
                new ServiceArguments(new PipelineSettings(data.root(), true, true, 4), data, address, "");
        try (RunningService ingest = RunningService.start(LocalService.INGEST, arguments.of(LocalService.INGEST));
                RunningService staging =
                        RunningService.start(LocalService.STAGING, arguments.of(LocalService.STAGING))) {
            ingest.awaitReady();
            staging.awaitReady();
            CompletableFuture<CommandRun> load = CompletableFuture.supplyAsync(
                    () -> CommandRun.of("load", "--url", ingest.address().toString(), file.toString()));

            Awaitility.await().atMost(PATIENCE).until(() -> linesDone() >= EVENTS / 4);
            broker.close();
            long atOutage = linesDone();
            Awaitility.await().atMost(PATIENCE).until(() -> ready(ingest.management()) == 503);
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            broker = DevBroker.start(settings.onPort(port));

            CommandRun run = load.join();
            assertThat(atOutage).isLessThan(EVENTS);
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            assertThat(run.out())
                    .contains(String.format(
                            Locale.ROOT, "%,d lines: %,d accepted, %,d rejected", EVENTS + BAD + 1, EVENTS + 1, BAD));
            assertTopicHoldsEachEvent(address);
            assertLoansCountEachEventOnce(staging.address());
        } finally {
            broker.close();
        }
    }

    private void assertTopicHoldsEachEvent(String address) {
        Set<String> ids = new HashSet<>();
        for (Envelope<?> envelope : TopicLog.of(address, Topics.LOAN_EVENTS)) {
            if (!(envelope.data() instanceof BusinessDateAdvanced)) {
                ids.add(envelope.id());
            }
        }
        Set<String> wanted = new HashSet<>();
        for (int loan = 0; loan < LOANS; loan++) {
            for (int n = 0; n <= INSTALMENTS + REPAYMENTS; n++) {
                wanted.add("e/" + loan + "/" + n);
            }
        }
        assertThat(ids).isEqualTo(wanted);
    }

    /** No sum of amounts that differ from each other comes out right if one is lost and another counts twice. */
    private void assertLoansCountEachEventOnce(URI staging) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get(staging.resolve("/portfolio/ageing"))
                                .path("rows")
                                .valueStream()
                                .mapToLong(row -> row.path("loans").asLong())
                                .sum()
                        == LOANS);
        for (int loan = 0; loan < LOANS; loan++) {
            URI status = staging.resolve("/loans/L-" + loan);
            assertThat(new BigDecimal(get(status).path("arrears").asString()))
                    .as("loan %s", loan)
                    .isEqualByComparingTo(arrears());
        }
    }

    private static BigDecimal arrears() {
        BigDecimal arrears = new BigDecimal("100.00").multiply(BigDecimal.valueOf(INSTALMENTS));
        for (int n = 1; n <= REPAYMENTS; n++) {
            arrears = arrears.subtract(paid(n));
        }
        return arrears;
    }

    private static BigDecimal paid(int n) {
        return BigDecimal.valueOf(100L + (long) n * n, 2);
    }

    private long linesDone() throws IOException {
        Path state = folder.resolve("events.ndjson.load-state.json");
        return Files.exists(state)
                ? Json.mapper()
                        .readTree(Files.readAllBytes(state))
                        .path("lines")
                        .asLong()
                : 0;
    }

    private int ready(URI service) throws IOException, InterruptedException {
        HttpRequest probe = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                .build();
        return http.send(probe, BodyHandlers.discarding()).statusCode();
    }

    private JsonNode get(URI uri) {
        try {
            return Json.mapper()
                    .readTree(http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Event by event through all loans, so that each loan's events are spread over the whole load. */
    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            int written = 0;
            for (int n = 0; n <= INSTALMENTS + REPAYMENTS; n++) {
                for (int loan = 0; loan < LOANS; loan++) {
                    out.write(event(loan, n));
                    out.write('\n');
                    written++;
                    if (written % (EVENTS / BAD) == 0) {
                        out.write("{\"specversion\":\"1.0\",\"id\":\"bad\"}\n");
                    }
                }
            }
            out.write(line("tick", "business-date-advanced", "{\"date\":\"2026-06-30\"}") + "\n");
        }
    }

    private static String event(int loan, int n) {
        String id = "e/" + loan + "/" + n;
        if (n == 0) {
            return line(id, "loan-registered", """
                    {"loanId":"L-%d","customerId":"C-%d","currency":"CNY","product":"car","openedOn":"2018-01-01"}""".formatted(loan, loan));
        }
        if (n <= INSTALMENTS) {
            return line(id, "instalment-scheduled", """
                    {"loanId":"L-%d","instalment":%d,"dueDate":"2026-01-%02d","amount":"100.00","currency":"CNY"}""".formatted(loan, n, 1 + n % 28));
        }
        int repayment = n - INSTALMENTS;
        return line(id, "repayment-received", """
                {"loanId":"L-%d","repaymentId":"r-%d","amount":"%s","currency":"CNY","valueDate":"2026-02-01"}""".formatted(
                        loan, repayment, paid(repayment).toPlainString()));
    }

    private static String line(String id, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/cores/test\",\"type\":\"duepath.%s.v1\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":%s}"
                .formatted(id, type, data);
    }
}
