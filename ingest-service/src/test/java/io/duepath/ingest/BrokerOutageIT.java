package io.duepath.ingest;

import static io.duepath.ingest.RunningIngest.STREAM;
import static io.duepath.ingest.RunningIngest.STRUCTURED;
import static io.duepath.ingest.RunningIngest.json;
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
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that goes away and comes back. */
class BrokerOutageIT {

    @Test
    void tellsTheTruthWhileTheBrokerIsAwayAndGoesOnWhenItIsBack(@TempDir Path directory) throws IOException {
        Path keyset = Files.writeString(directory.resolve("keyset.json"), AddressCipher.newKeyset());
        BrokerSettings settings = BrokerSettings.defaults().inDirectory(directory.resolve("broker"));
        DevBroker broker = DevBroker.start(settings);
        String address = broker.bootstrapServers();
        try (RunningIngest ingest =
                RunningIngest.start(address, keyset, "outage", "--duepath.ingest.simulated-time=true")) {
            assertThat(ingest.post("/v1/events", STRUCTURED, loan("before")).statusCode())
                    .isEqualTo(200);
            broker.close();

            HttpResponse<String> single = ingest.post("/v1/events", STRUCTURED, loan("during"));
            assertThat(single.statusCode()).isEqualTo(503);
            assertThat(single.headers().firstValue("retry-after")).hasValue("5");
            HttpResponse<String> stream =
                    ingest.post("/v1/events", STREAM, loan("s1") + "\nnonsense\n" + loan("s3") + "\n");
            assertThat(stream.statusCode()).isEqualTo(503);
            assertThat(stream.headers().firstValue("retry-after")).hasValue("5");
            assertThat(stream.body()
                            .lines()
                            .filter(l -> l.contains("\"unacknowledged\""))
                            .count())
                    .isGreaterThanOrEqualTo(1);
            assertThat(stream.body()).contains("{\"accepted\":0,\"rejected\":0,\"unacknowledged\":");
            assertThat(ingest.advanceTo("2026-01-31").statusCode()).isEqualTo(503);
            assertThat(ingest.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(ingest.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            broker = DevBroker.start(settings.onPort(port));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            ingest.post("/v1/events", STRUCTURED, loan("after")).statusCode() == 200);
            assertThat(json(ingest.advanceTo("2026-01-31")).path("advanced").asBoolean())
                    .isTrue();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> ingest.get("/actuator/health/readiness").statusCode() == 200);
            try (TopicReader loans = TopicReader.fromBeginning(address, Topics.LOAN_EVENTS)) {
                List<String> ids = loans.untilId("after").stream()
                        .map(s -> s.envelope().id())
                        .toList();
                assertThat(ids).contains("before");
            }
        } finally {
            broker.close();
        }
    }

    private static String loan(String id) {
        return EventJson.loanRegistered("l-" + id, id);
    }
}
