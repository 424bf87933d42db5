package io.duepath.ingest;

import static io.duepath.ingest.RunningIngest.STREAM;
import static io.duepath.ingest.RunningIngest.STRUCTURED;
import static io.duepath.ingest.RunningIngest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.broker.BrokerSettings;
import io.duepath.broker.DevBroker;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.Topics;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that starts before its broker. */
class StartWithoutBrokerIT {

    @Test
    void waitsForTheBrokerAndThenOpensAllDoorsByItself(@TempDir Path directory)
            throws IOException, ExecutionException, InterruptedException {
        Path keyset = Files.writeString(directory.resolve("keyset.json"), AddressCipher.newKeyset());
        BrokerSettings settings = BrokerSettings.defaults().inDirectory(directory.resolve("broker"));
        DevBroker broker = DevBroker.start(settings);
        String address = broker.bootstrapServers();
        broker.close();
        try (RunningIngest ingest =
                RunningIngest.start(address, keyset, "early", "--duepath.ingest.simulated-time=true")) {
            refusesEverythingAndStaysAlive(ingest);

            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            broker = DevBroker.start(settings.onPort(port));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> ingest.get("/actuator/health/readiness").statusCode() == 200);

            assertThat(ingest.post("/v1/events", STRUCTURED, EventJson.loanRegistered("l-1", "e-http"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(ingest.advanceTo("2026-01-31").statusCode()).isEqualTo(200);
            sendToInbox(address, EventJson.loanRegistered("l-2", "e-inbox"));
            try (TopicReader loans = TopicReader.fromBeginning(address, Topics.LOAN_EVENTS)) {
                assertThat(loans.untilId("e-inbox"))
                        .extracting(TopicReader.Seen::id)
                        .doesNotContain("e-early");
            }
            sumsHold(ingest);
        } finally {
            broker.close();
        }
    }

    private static void refusesEverythingAndStaysAlive(RunningIngest ingest) {
        String early = EventJson.loanRegistered("l-0", "e-early");
        assertThat(ingest.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(ingest.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        HttpResponse<String> single = ingest.post("/v1/events", STRUCTURED, early);
        assertThat(single.statusCode()).isEqualTo(503);
        assertThat(single.headers().firstValue("retry-after")).hasValue("5");
        HttpResponse<String> stream = ingest.post("/v1/events", STREAM, early + "\n" + early);
        assertThat(stream.statusCode()).isEqualTo(503);
        assertThat(stream.body()).contains("\"accepted\":0,\"rejected\":0");
        assertThat(ingest.get("/v1/business-dates").statusCode()).isEqualTo(503);
        assertThat(ingest.advanceTo("2026-01-30").statusCode()).isEqualTo(503);
    }

    private static void sumsHold(RunningIngest ingest) {
        assertThat(json(ingest.get("/v1/business-dates")).path("date").asString())
                .isEqualTo("2026-01-31");
        for (String door : new String[] {"http", "inbox"}) {
            Map<String, String> tag = Map.of("door", door);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(ingest.count("duepath.ingest.received", tag))
                            .isEqualTo(1)
                            .isEqualTo(ingest.count("duepath.ingest.accepted", tag)
                                    + ingest.count("duepath.ingest.rejected", tag)));
        }
    }

    private static void sendToInbox(String address, String event) throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.INBOX.name(), event.getBytes(UTF_8)))
                    .get();
        }
    }
}
