package io.duepath.legal;

import static io.duepath.legal.fixture.Orders.DAY_91;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.HoldKind;
import io.duepath.model.legal.CaseAdvanced;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The desk over HTTP: what it refuses and does, and that every answer is as the document says. */
class DeskApiIT extends DeskClient {

    @Test
    void namesEveryGuardThatRefuses() {
        String caseId = opened("guards-1");
        var answer = post(caseId, "/proposals", "ann", "{\"step\":\"send-demand\",\"reason\":\"why not\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        JsonNode problem = as("Problem", answer);
        assertThat(problem.at("/refusals/0/guard").asString()).isEqualTo("file");
        assertThat(problem.at("/refusals/0/why").asString()).contains("contract");
        assertThat(dossier(caseId).at("/steps/0/refusals/0/guard").asString()).isEqualTo("file");
    }

    @Test
    void twoPeopleSendTheDemandAndTheWorldHearsOfIt() {
        String caseId = opened("demand-1");
        fillTheFile(caseId);
        var proposed = post(caseId, "/proposals", "ann", "{\"step\":\"send-demand\",\"reason\":\"file complete\"}");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        String proposal = as("Done", proposed).at("/id").asString();

        String approval = "/proposals/" + proposal + "/approval";
        assertThat(post(caseId, approval, "ann", "{\"reason\":\"mine\"}").statusCode())
                .isEqualTo(422);
        var approved = post(caseId, approval, "bob", "{\"reason\":\"read it\"}");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(approved.headers().firstValue("etag"))
                .contains("\"" + as("Done", approved).at("/version").asInt() + "\"");

        assertThat(dossier(caseId).at("/current/state").asString()).isEqualTo("DEMAND_SENT");
        var told = soon().until(() -> neighbours.eventsOf("demand-1"), events -> events.size() >= 2);
        assertThat(told.get(1).data())
                .isInstanceOfSatisfying(
                        CaseAdvanced.class,
                        advanced -> assertThat(advanced.to()).isEqualTo("demand-sent"));

        String delivered = "{\"milestone\":\"demand-delivered\",\"on\":\"" + DAY_91 + "\",\"evidence\":\"receipt-1\"}";
        assertThat(post(caseId, "/outcomes", "ann", delivered).statusCode()).isEqualTo(200);
        JsonNode after = dossier(caseId);
        assertThat(after.at("/deadlines")
                        .valueStream()
                        .filter(d -> d.at("/rule").asString().equals("cure")))
                .singleElement()
                .satisfies(cure -> assertThat(cure.at("/dueOn").asString()).isEqualTo("2026-04-17"));
        assertThat(after.at("/history").valueStream().map(l -> l.at("/actor").asString()))
                .contains("ann", "bob", "staging");
    }

    @Test
    void answersAConflictToWhoSawAnotherVersion() {
        String caseId = opened("stale-1");
        String body = "{\"kind\":\"vehicle\",\"description\":\"a car\",\"reference\":\"plate\"}";
        assertThat(service.send("POST", "/cases/" + caseId + "/assets", "ann", 1, body)
                        .statusCode())
                .isEqualTo(201);
        var late = service.send("POST", "/cases/" + caseId + "/assets", "bob", 1, body);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(as("Problem", late).at("/version").asInt()).isEqualTo(2);

        var blind = service.send(service.request("/cases/" + caseId + "/assets")
                .header("X-API-Key", "ann")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        assertThat(blind.statusCode()).isEqualTo(428);
        as("Problem", blind);
    }

    @Test
    void answersWhatCannotBeReadOrFound() {
        String caseId = opened("wrong-1");
        assertThat(post(caseId, "/proposals", "ann", "{\"step\":\"hang\",\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(caseId, "/proposals", "ann", "{\"step\":\"end-paid\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(caseId, "/proposals", "ann", "no json").statusCode()).isEqualTo(400);
        assertThat(post(caseId, "/tasks/nothing/completion", "ann", "{\"evidence\":\"doc\"}")
                        .statusCode())
                .isEqualTo(404);
        as("Page", service.get("/cases?order=deadline&dueBy=2030-01-01&limit=3"));
        as("Summary", service.get("/cases/summary"));
    }

    @Test
    void aHoldOfTheCustomerStopsWithinSeconds() {
        String caseId = opened("held-1");
        var customer = new CustomerId("C-held-1");
        neighbours.customer(new CustomerHoldPlaced(customer, new HoldId("H-1"), HoldKind.DISPUTE, DAY_91, null));
        soon().until(() -> dossier(caseId).at("/customerStops/0/active").asBoolean(false));

        neighbours.customer(new CustomerHoldReleased(customer, new HoldId("H-1"), DAY_91));
        neighbours.hold("C-held-1", "H-2", "no event".getBytes(StandardCharsets.UTF_8));
        soon().until(() -> dossier(caseId)
                .at("/customerStops")
                .valueStream()
                .anyMatch(s -> s.at("/kind").asString().equals("unreadable")));
        assertThat(dossier(caseId)
                        .at("/customerStops")
                        .valueStream()
                        .filter(s -> s.at("/active").asBoolean()))
                .hasSize(1);

        neighbours.hold("C-held-1", "H-2", null);
        soon().until(() -> dossier(caseId)
                .at("/customerStops")
                .valueStream()
                .noneMatch(s -> s.at("/active").asBoolean()));
    }
}
