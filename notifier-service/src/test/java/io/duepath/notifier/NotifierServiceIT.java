package io.duepath.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.SharedBroker;
import io.duepath.model.Message;
import io.duepath.model.command.RollComplete;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Persons;
import io.duepath.notifier.fixture.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The real service on the real broker: exactly once, across a restart that loses the local state. */
class NotifierServiceIT {

    private static final int PARTITIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static AddressCipher cipher;
    private static Path keyset;
    private static KafkaProducer<byte[], byte[]> producer;
    private static ConfigurableApplicationContext service;
    private static int starts;

    @BeforeAll
    static void startAll() throws IOException {
        String keys = AddressCipher.newKeyset();
        cipher = AddressCipher.ofKeyset(keys);
        keyset = Files.writeString(directory.resolve("keyset.json"), keys);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", SharedBroker.bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        service = start();
        awaitReady();
    }

    @AfterAll
    static void stopAll() {
        service.close();
        producer.close();
    }

    @Test
    void tellsTheStoryOfADayAndGoesOnAfterARestartWithoutLocalState() throws Exception {
        person(Persons.reachable("it-1").named("Secret Name"));
        person(Persons.reachable("it-2"));
        send(Topics.NOTIFICATION_COMMANDS, "it-1", Commands.sms("it-a", "it-1").request());
        send(Topics.NOTIFICATION_COMMANDS, "it-2", Commands.sms("it-b", "it-2").request());
        send(Topics.NOTIFICATION_COMMANDS, "it-2", Commands.sms("it-b", "it-2").withdrawal());
        send(Topics.NOTIFICATION_COMMANDS, "it-3", Commands.sms("it-c", "it-3").request());
        assertThat(get("/rolls")).isEqualTo("{\"complete\":null}");

        roll("2026-01-31");
        awaitRolled("2026-01-31");

        assertThat(ends())
                .containsExactlyInAnyOrder(
                        "it-a released allowed", "it-b withdrawn ground-gone", "it-c refused no-contact-data");
        assertThat(sent()).containsExactly("it-a +8613800000000");

        send(
                Topics.NOTIFICATION_COMMANDS,
                "it-1",
                Commands.sms("it-d", "it-1").on("2026-02-01").request());
        await().atMost(PATIENCE).until(() -> get("/actuator/prometheus").contains("duepath_notifier_waiting 1.0"));
        service.close();
        service = start();
        awaitReady();
        awaitRolled("2026-01-31");
        assertThat(get("/actuator/prometheus")).contains("duepath_notifier_waiting 1.0");

        send(Topics.NOTIFICATION_COMMANDS, "it-1", Commands.sms("it-a", "it-1").request());
        roll("2026-02-01");
        awaitRolled("2026-02-01");

        assertThat(ends())
                .containsExactlyInAnyOrder(
                        "it-a released allowed",
                        "it-b withdrawn ground-gone",
                        "it-c refused no-contact-data",
                        "it-d released allowed");
        assertThat(sent()).containsExactly("it-a +8613800000000", "it-d +8613800000000");
        String metrics = get("/actuator/prometheus");
        assertThat(metrics)
                .contains("duepath_notifier_inputs_total{outcome=\"repeated\"} 1.0")
                .contains("duepath_notifier_ends_total{channel=\"sms\",end=\"released\",reason=\"allowed\"} 1.0")
                .contains("duepath_notifier_waiting 0.0")
                .doesNotContain("Secret Name")
                .doesNotContain("+8613800000000");
    }

    private static ConfigurableApplicationContext start() {
        starts++;
        return NotifierApplication.application()
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + SharedBroker.bootstrapServers(),
                        "--duepath.topics.loan-partitions=" + PARTITIONS,
                        "--duepath.topics.customer-partitions=" + PARTITIONS,
                        "--duepath.privacy.keyset-file=" + keyset,
                        "--duepath.notifier.clock=stream",
                        "--duepath.notifier.instance-id=notifier-1",
                        "--duepath.notifier.state-directory=" + directory.resolve("state-" + starts));
    }

    private static void awaitReady() {
        await().atMost(PATIENCE).until(() -> get("/actuator/health/readiness").contains("\"status\":\"UP\""));
    }

    private static void awaitRolled(String date) {
        await().atMost(PATIENCE).until(() -> get("/rolls").contains(date));
    }

    private static void person(Persons person) {
        send(Topics.CUSTOMER_CONTACTS, person.id(), cipher.seal(person.fact()));
    }

    private static void roll(String date) {
        for (int customers = 0; customers < PARTITIONS; customers++) {
            for (int loans = 0; loans < PARTITIONS; loans++) {
                RecordHeaders headers = new RecordHeaders();
                byte[] value = Wire.value(new RollComplete(LocalDate.parse(date), loans, PARTITIONS), headers);
                deliver(new ProducerRecord<>(
                        Topics.NOTIFICATION_COMMANDS.name(), customers, null, null, value, headers));
            }
        }
    }

    private static void send(Topic topic, String key, Message message) {
        RecordHeaders headers = new RecordHeaders();
        byte[] value = Wire.value(message, headers);
        deliver(new ProducerRecord<>(topic.name(), null, Wire.key(key), value, headers));
    }

    private static void deliver(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not delivered", e);
        }
    }

    private static List<String> ends() {
        return all(Topics.CONTACT_LOG).stream()
                .map(e -> (ContactEnded) e.data())
                .map(e -> e.commandId() + " " + e.end() + " " + e.reason())
                .toList();
    }

    private static List<String> sent() {
        return all(Topics.SMS_COMMANDS).stream()
                .map(e -> (SmsRequested) e.data())
                .map(e -> e.commandId() + " " + e.address())
                .sorted()
                .toList();
    }

    /** Everything committed on a topic so far. */
    private static List<Envelope<?>> all(Topic topic) {
        List<Envelope<?>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        SharedBroker.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(r -> all.add(Wire.read(r.headers(), r.value())));
            }
        }
        return all;
    }

    private static String get(String path) throws IOException, InterruptedException {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
