package io.duepath.ingest;

import static io.duepath.ingest.GuardedIngest.ALL;
import static io.duepath.ingest.GuardedIngest.DATES;
import static io.duepath.ingest.GuardedIngest.EVENTS;
import static io.duepath.ingest.GuardedIngest.KEY;
import static io.duepath.ingest.RunningIngest.STREAM;
import static io.duepath.ingest.RunningIngest.STRUCTURED;
import static io.duepath.ingest.RunningIngest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.broker.SharedBroker;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.Topics;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who may call, by key and by token, on real HTTP; and that nothing of it shows in the logs. */
@ExtendWith(OutputCaptureExtension.class)
class AccessIT {

    private static final String LOAN = EventJson.loanRegistered("l-access", "e-access");

    private static GuardedIngest guarded;
    private static RunningIngest ingest;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        guarded = GuardedIngest.start(
                "--logging.level.io.duepath=trace",
                "--logging.level.org.springframework.security=trace",
                "--logging.level.org.springframework.web=trace",
                "--debug");
        ingest = guarded.service();
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @Test
    void turnsAwayWhoShowsNothingOrSomethingWrong() {
        for (HttpResponse<String> refused : List.of(
                ingest.post("/v1/events", STRUCTURED, LOAN),
                ingest.post("/v1/events", STRUCTURED, LOAN, KEY, "no-such-key"),
                ingest.post("/v1/events", STRUCTURED, LOAN, KEY, ""),
                ingest.post("/v1/events", STREAM, (LOAN + "\n").repeat(1_000)),
                ingest.get("/v1/business-dates"),
                ingest.get("/v1/nothing-here"))) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(refused.headers().firstValue("www-authenticate")).isPresent();
            assertThat(json(refused).path("status").asInt()).isEqualTo(401);
        }
        assertThat(ingest.count("duepath.ingest.received", Map.of("door", "http")))
                .as("nothing of it was received")
                .isEqualTo(ingest.count("duepath.ingest.accepted", Map.of("door", "http"))
                        + ingest.count("duepath.ingest.rejected", Map.of("door", "http")));
    }

    @Test
    void letsEachKeyDoWhatItsScopesSay() {
        assertThat(ingest.post("/v1/events", STRUCTURED, LOAN, KEY, EVENTS).statusCode())
                .isEqualTo(200);
        assertThat(ingest.get("/v1/business-dates", KEY, EVENTS).statusCode()).isEqualTo(200);
        assertThat(ingest.get("/v1/nothing-here", KEY, EVENTS).statusCode()).isEqualTo(404);
        forbidden(ingest.post("/v1/business-dates", "application/json", "{\"date\":\"2026-01-01\"}", KEY, EVENTS));
        forbidden(ingest.post("/v1/loan-releases", "application/json", "{\"loanId\":\"l\",\"by\":\"o\"}", KEY, EVENTS));
        forbidden(ingest.post("/v1/events", STRUCTURED, LOAN, KEY, DATES));
        assertThat(ingest.post("/v1/business-dates", "application/json", "{\"date\":\"1990-01-01\"}", KEY, DATES)
                        .statusCode())
                .as("allowed, and either new or in the past")
                .isIn(200, 422);
    }

    @Test
    void asksForTheScopeOfEachItemOfAStream() {
        String release = EventJson.event(
                "loan-released.v1", "e", "2026-01-02", "{\"loanId\":\"l\",\"releasedBy\":\"operator\"}");
        String body = LOAN + "\n" + EventJson.tick("2001-01-01") + "\n" + release + "\n";

        List<String> answer = ingest.post("/v1/events", STREAM, body, KEY, EVENTS)
                .body()
                .lines()
                .toList();

        assertThat(answer).hasSize(3);
        assertThat(answer.get(0)).contains("\"line\":2", "scope-missing", "business-date:write");
        assertThat(answer.get(1)).contains("\"line\":3", "scope-missing", "loans:release");
        assertThat(answer.get(2)).isEqualTo("{\"accepted\":1,\"rejected\":2}");
    }

    @Test
    void takesTokensOfItsIssuerForTheirScopes() {
        assertThat(withToken(guarded.token("events:write", "duepath", 600)).statusCode())
                .isEqualTo(200);
        forbidden(withToken(guarded.token("business-date:write", "duepath", 600)));
        for (String bad : List.of(
                guarded.token("events:write", "duepath", -600),
                guarded.token("events:write", "others", 600),
                guarded.tokenOfAStranger("events:write"),
                guarded.tokenOfAnotherIssuer("events:write"),
                "no-token-at-all")) {
            HttpResponse<String> refused = withToken(bad);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        }
    }

    @Test
    void saysComeAgainWhileItsIssuerIsSilent() {
        try (GuardedIngest other = GuardedIngest.start()) {
            String token = other.token("events:write", "duepath", 600);
            other.silenceIssuer();

            HttpResponse<String> answer =
                    other.service().post("/v1/events", STRUCTURED, LOAN, "Authorization", "Bearer " + token);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
        }
    }

    @Test
    void releasesAParkedLoanThroughTheLog() {
        String loan = run + "-parked";
        String body = "{\"loanId\":\"" + loan + "\",\"by\":\"ops-1\",\"reason\":\"core corrected it\"}";
        try (TopicReader loans = TopicReader.fromNow(SharedBroker.bootstrapServers(), Topics.LOAN_EVENTS)) {
            HttpResponse<String> released =
                    ingest.post("/v1/loan-releases", "application/json", body, KEY, ALL, "Idempotency-Key", run + "-1");

            assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
            var seen = loans.untilId(run + "-1").stream()
                    .filter(s -> s.key().equals(loan))
                    .toList();
            assertThat(seen).hasSize(1);
            assertThat(seen.get(0).envelope().data())
                    .isEqualTo(new LoanReleased(new LoanId(loan), "ops-1", "core corrected it"));
            assertThat(json(released).path("offset").asLong())
                    .isEqualTo(seen.get(0).offset());
        }
        HttpResponse<String> nobody =
                ingest.post("/v1/loan-releases", "application/json", "{\"loanId\":\"" + loan + "\"}", KEY, ALL);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(ingest.count("duepath.ingest.received", Map.of("door", "http")))
                .isEqualTo(ingest.count("duepath.ingest.accepted", Map.of("door", "http"))
                        + ingest.count("duepath.ingest.rejected", Map.of("door", "http")));
        assertThat(json(nobody).path("problems").findValuesAsString("pointer")).containsExactly("/by");
    }

    @Test
    void servesTheActuatorOnAPortOfItsOwnAndThereAlone() {
        assertThat(ingest.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(ingest.get("/actuator/prometheus").body()).contains("duepath_ingest_received_total");
        assertThat(ingest.getAtTheDoor("/actuator/prometheus", KEY, ALL).statusCode())
                .isEqualTo(404);
        assertThat(ingest.getAtTheDoor("/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void showsNoSecretInItsLogs(CapturedOutput output) {
        String token = guarded.token("events:write", "duepath", 600);
        String expired = guarded.token("events:write", "duepath", -600);
        try (GuardedIngest chatty = GuardedIngest.start(
                "--logging.level.io.duepath=trace",
                "--logging.level.org.springframework=debug",
                "--logging.level.org.springframework.security=trace",
                "--logging.level.org.springframework.web=trace")) {
            RunningIngest service = chatty.service();
            service.post("/v1/events", STRUCTURED, LOAN, KEY, ALL);
            service.post("/v1/events", STRUCTURED, LOAN, KEY, "wrong-key-4c1d");
            service.post("/v1/events", STRUCTURED, LOAN, "Authorization", "Bearer " + token);
            service.post("/v1/events", STRUCTURED, LOAN, "Authorization", "Bearer " + expired);
        }

        assertThat(output.getAll())
                .contains("Securing POST /v1/events")
                .doesNotContain(ALL, EVENTS, DATES, "wrong-key-4c1d", token, expired, "keyMaterialType");
    }

    private HttpResponse<String> withToken(String token) {
        return ingest.post("/v1/events", STRUCTURED, LOAN, "Authorization", "Bearer " + token);
    }

    private static void forbidden(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(json(response).path("status").asInt()).isEqualTo(403);
    }
}
