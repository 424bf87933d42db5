package io.duepath.legal;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.SharedBroker;
import io.duepath.legal.fixture.Neighbours;
import io.duepath.legal.fixture.RunningService;
import io.duepath.legal.fixture.SharedService;
import io.duepath.model.Message;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.loan.CommandId;
import io.duepath.model.wire.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LegalServiceIT {

    private static RunningService service;
    private static Neighbours neighbours;

    @BeforeAll
    static void start() {
        service = SharedService.get();
        neighbours = new Neighbours(SharedBroker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        neighbours.close();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInSameThread();
    }

    private static List<Envelope<?>> events(String loan, int count) {
        return soon().until(() -> neighbours.eventsOf(loan), events -> events.size() >= count);
    }

    @Test
    void opensACaseAndTellsWithCauseAndTrace() {
        String cause = neighbours.command(escalated("open-1", "open-cmd-1"));

        Envelope<?> event = events("open-1", 1).get(0);
        assertThat(event.data()).isInstanceOfSatisfying(CaseOpened.class, opened -> {
            assertThat(opened.commandId()).isEqualTo(new CommandId("open-cmd-1"));
            assertThat(service.json("/cases/" + opened.caseId())
                            .at("/current/state")
                            .asString())
                    .isEqualTo("REVIEW");
        });
        assertThat(event.source()).hasToString("/duepath/legal");
        assertThat(event.causationId()).isEqualTo(cause);
        assertThat(event.traceParent())
                .as("the order's trace, at the span of this service")
                .startsWith(Neighbours.TRACE.substring(0, 36))
                .isNotEqualTo(Neighbours.TRACE);
        assertThat(event.time()).hasToString("2026-04-02T00:00Z");
    }

    @Test
    void doesNothingTwiceAndTakesNewerFigures() {
        neighbours.command(escalated("repeat-1", "repeat-cmd-1"));
        neighbours.command(escalated("repeat-1", "repeat-cmd-1"));
        neighbours.command(escalated("repeat-1", "repeat-cmd-1", 2, "450.00"));
        neighbours.command(escalated("repeat-1", "repeat-cmd-1", 1, "400.00"));

        assertThat(neighbours.eventsUpToMarker("repeat-1")).singleElement().isInstanceOf(CaseOpened.class);
        JsonNode found = service.json("/cases?loanId=repeat-1").at("/cases");
        assertThat(found).hasSize(2);
        JsonNode updated = found.valueStream()
                .filter(c -> c.at("/commandId").asString().equals("repeat-cmd-1"))
                .findFirst()
                .orElseThrow();
        assertThat(updated.at("/arrears").asString()).isEqualTo("450.00");
        assertThat(updated.at("/revision").asInt()).isEqualTo(2);
        assertThat(updated.at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void closesTheCaseWhenTheReferralIsTakenBack() {
        neighbours.command(escalated("back-1", "back-cmd-1"));
        String evidence = neighbours.command(
                withdrawn("back-1", "back-cmd-1", WithdrawReason.LOAN_CLOSED, "loan-closed:paid-off/2026-04-07"));
        neighbours.command(withdrawn("back-1", "back-cmd-1"));
        neighbours.command(escalated("back-1", "back-cmd-1", 5, "300.00"));

        List<Message> told = neighbours.eventsUpToMarker("back-1");
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isInstanceOfSatisfying(CaseClosed.class, closed -> {
            assertThat(closed.outcome()).isEqualTo(CaseOutcome.PAID);
            JsonNode dossier = service.json("/cases/" + closed.caseId());
            assertThat(dossier.at("/current/closing/outcome").asString()).isEqualTo("paid");
            assertThat(dossier.at("/history")).hasSize(2);
            assertThat(dossier.at("/history/1/action").asString()).isEqualTo("ENDED");
            assertThat(dossier.at("/current/state").asString()).isEqualTo("PAID");
            assertThat(dossier.at("/history/1/actor").asString()).isEqualTo("staging");
            assertThat(dossier.at("/history/1/reason").asString()).isEqualTo("loan-closed");
            assertThat(dossier.at("/history/1/evidence").asString()).isEqualTo(evidence);
        });
    }

    @Test
    void neverOpensWhatWasTakenBackFirst() {
        neighbours.command(withdrawn("first-1", "first-cmd-1"));
        neighbours.command(escalated("first-1", "first-cmd-1"));

        assertThat(neighbours.eventsUpToMarker("first-1")).isEmpty();
        assertThat(service.json("/cases?loanId=first-1").at("/cases")).hasSize(1);
    }

    @Test
    void parksPoisonAndGoesOn() {
        double before = parked();
        neighbours.garbage("poison-1", "not an event".getBytes(StandardCharsets.UTF_8));
        neighbours.garbage("poison-1", null);
        neighbours.command(withdrawn("poison-1", "poison-cmd-1", WithdrawReason.HOLD, "zero\u0000"));

        assertThat(neighbours.eventsUpToMarker("poison-1")).isEmpty();
        assertThat(parked() - before).isEqualTo(3);
    }

    private static double parked() {
        return service.meter("duepath_legal_commands_ended_total", "end=\"parked\"");
    }

    @Test
    void listsCasesPageByPage() {
        for (int i = 0; i < 5; i++) {
            neighbours.command(escalated("page-1", "page-cmd-" + i));
        }
        events("page-1", 5);

        Set<String> seen = new TreeSet<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = service.json("/cases?loanId=page-1&state=REVIEW&limit=2" + next);
            page.at("/cases").forEach(c -> seen.add(c.at("/commandId").asString()));
            next = page.has("next") ? "&after=" + page.at("/next").asString() : "";
            pages++;
        } while (!next.isEmpty());
        assertThat(seen).hasSize(5);
        assertThat(pages).isEqualTo(3);
        assertThat(service.json("/cases?loanId=page-1&state=WITHDRAWN").at("/cases"))
                .isEmpty();
    }

    @Test
    void answersWithProblems() {
        for (String path : List.of("/cases/nobody", "/cases?state=OPEN", "/nowhere")) {
            var answer = service.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.headers().firstValue("content-type")).as(path).contains("application/problem+json");
        }
    }

    @Test
    void countsEveryCommandOnceAndEveryCase() {
        neighbours.command(escalated("count-1", "count-cmd-1"));
        neighbours.command(withdrawn("count-1", "count-cmd-1"));
        events("count-1", 2);

        soon().untilAsserted(() -> {
            assertThat(service.meter("duepath_legal_commands_in_total"))
                    .isPositive()
                    .isEqualTo(service.meter("duepath_legal_commands_ended_total"));
            JsonNode summary = service.json("/cases/summary");
            assertThat(summary.at("/outboxPending").asLong()).isZero();
            assertThat(service.meter("duepath_legal_cases"))
                    .isEqualTo(summary.at("/states")
                            .valueStream()
                            .mapToDouble(JsonNode::asDouble)
                            .sum());
            assertThat(service.meter("duepath_legal_outbox_pending")).isZero();
        });
    }

    @Test
    void isLiveAndReady() {
        assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }
}
