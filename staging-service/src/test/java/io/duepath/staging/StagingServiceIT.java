package io.duepath.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.SharedBroker;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.RollComplete;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.Fact;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.staging.kafka.StagingStreams;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The real service against a real broker, with a restart half-way. */
class StagingServiceIT {

    private static final int PARTITIONS = 3;
    private static final URI CORE = URI.create("/core");

    @TempDir
    Path stateDir;

    @TempDir
    Path policies;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void agesLoansAcrossARestartAndAnswersQuestions() throws Exception {
        writePolicy("");
        try (var app = start()) {
            awaitReady(app);
            send("L/1", registered("L/1"));
            send("L/1", due("L/1", "2026-01-10"));
            send("L2", registered("L2"));
            send("L2", due("L2", "2026-03-10"));
            tick("2026-01-11");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(get(app, "/portfolio/ageing").body())
                                    .contains("\"asOf\":\"2026-01-11\"")
                                    .contains(
                                            "{\"bucket\":\"DPD_1_30\",\"currency\":\"CNY\",\"loans\":1,\"arrears\":\"300.00\"}")
                                    .contains(
                                            "{\"bucket\":\"CURRENT\",\"currency\":\"CNY\",\"loans\":1,\"arrears\":\"0.00\"}"));
            assertThat(get(app, "/loans/L/1").body()).contains("\"dpd\":1").contains("\"asOf\":\"2026-01-11\"");
            assertThat(get(app, "/loans/L/1?asOf=2026-02-10").body())
                    .contains("\"dpd\":31")
                    .contains("\"asOf\":\"2026-02-10\"");
            assertThat(get(app, "/loans/L/1?asOf=tomorrow").statusCode()).isEqualTo(400);
            assertThat(get(app, "/loans/nobody").statusCode()).isEqualTo(404);
            assertThat(get(app, "/actuator/prometheus").body())
                    .contains("duepath_staging_facts_consumed_total 4.0")
                    .contains("duepath_staging_facts_ended_total{end=\"applied\"} 4.0");
            assertThat(get(app, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
        try (var again = start()) {
            awaitReady(again);
            tick("2026-02-10");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(get(again, "/portfolio/ageing").body())
                                    .contains("\"asOf\":\"2026-02-10\"")
                                    .contains(
                                            "{\"bucket\":\"DPD_31_90\",\"currency\":\"CNY\",\"loans\":1,\"arrears\":\"300.00\"}"));
        }
        writePolicy("settleDays: 9\n");
        try (var changed = start()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    changed.getBean(StagingStreams.class).client())
                            .as("stored loans use the policy version as it was")
                            .hasValueSatisfying(
                                    streams -> assertThat(streams.state().hasCompletedShutdown())
                                            .isTrue()));
            assertThat(get(changed, "/actuator/health/readiness").statusCode()).isEqualTo(503);
        }
        List<Envelope<?>> commands = readAll(Topics.NOTIFICATION_COMMANDS);
        assertThat(commands.stream()
                        .filter(e -> e.data() instanceof ContactRequested)
                        .map(e -> ((ContactRequested) e.data()).step()))
                .containsExactlyInAnyOrder("dpd-1-sms", "dpd-31-call");
        assertThat(commands.stream()
                        .filter(e -> e.data() instanceof RollComplete)
                        .map(e -> ((RollComplete) e.data()).date() + " " + ((RollComplete) e.data()).partition()))
                .as("each partition's roll, once in every partition of notification-commands")
                .hasSize(2 * PARTITIONS * PARTITIONS)
                .containsOnly(
                        "2026-01-11 0", "2026-01-11 1", "2026-01-11 2", "2026-02-10 0", "2026-02-10 1", "2026-02-10 2");
    }

    private void writePolicy(String more) throws IOException {
        Files.writeString(policies.resolve("test-1.yaml"), """
                version: test-1
                effectiveFrom: 2026-01-01
                ladder: [{bucket: DPD_1_30, from: 1, to: 30}, {bucket: DPD_31_90, from: 31}]
                steps:
                  - {id: dpd-1-sms, at: {dpd: 1}, action: sms, template: overdue-gentle, expiresAfterDays: 5}
                  - {id: dpd-31-call, at: {dpd: 31}, action: call, template: call-arrears, expiresAfterDays: 9}
                """ + more);
    }

    private ConfigurableApplicationContext start() {
        return StagingApplication.application()
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + SharedBroker.bootstrapServers(),
                        "--spring.kafka.streams.state-dir=" + stateDir,
                        "--duepath.staging.policy=" + policies,
                        "--duepath.topics.loan-partitions=" + PARTITIONS,
                        "--duepath.topics.customer-partitions=" + PARTITIONS);
    }

    private void awaitReady(ConfigurableApplicationContext app) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(get(app, "/actuator/health/readiness").statusCode())
                                .isEqualTo(200));
    }

    private HttpResponse<String> get(ConfigurableApplicationContext app, String path)
            throws IOException, InterruptedException {
        String port = app.getEnvironment().getProperty("local.server.port");
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static Fact registered(String loan) {
        return new LoanRegistered(
                new LoanId(loan),
                new CustomerId("C1"),
                Currency.getInstance("CNY"),
                "car",
                LocalDate.parse("2026-01-01"),
                null,
                0,
                Map.of(),
                0);
    }

    private static Fact due(String loan, String date) {
        return new InstalmentScheduled(
                new LoanId(loan),
                new InstalmentNumber(1),
                LocalDate.parse(date),
                new BigDecimal("300"),
                Currency.getInstance("CNY"),
                0);
    }

    private static void tick(String date) throws ExecutionException, InterruptedException {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            publish(partition, null, new BusinessDateAdvanced(LocalDate.parse(date)), date);
        }
    }

    private static void send(String loan, Fact fact) throws ExecutionException, InterruptedException {
        publish(null, loan, fact, "2026-01-01");
    }

    private static void publish(Integer partition, String key, Fact fact, String date)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", SharedBroker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            RecordHeaders headers = new RecordHeaders();
            byte[] value = CloudEventFormat.write(
                    Envelope.of(fact.getClass().getSimpleName() + key + date, CORE, LocalDate.parse(date), fact),
                    headers);
            producer.send(new ProducerRecord<>(Topics.LOAN_EVENTS.name(), partition, key, value, headers))
                    .get();
        }
    }

    private static List<Envelope<?>> readAll(Topic topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", SharedBroker.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(p -> new TopicPartition(topic.name(), p))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Envelope<?>> events = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(r -> events.add(CloudEventFormat.read(r.headers(), r.value())));
            }
            return events;
        }
    }
}
