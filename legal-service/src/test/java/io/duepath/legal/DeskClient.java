package io.duepath.legal;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.duepath.broker.SharedBroker;
import io.duepath.legal.fixture.Neighbours;
import io.duepath.legal.fixture.RunningService;
import io.duepath.legal.fixture.SharedService;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One who works with the desk over HTTP; every answer is held against the OpenAPI document. */
abstract class DeskClient {

    static RunningService service;
    static Neighbours neighbours;
    static SchemaRegistry schemas;

    @BeforeAll
    static void start() {
        service = SharedService.get();
        neighbours = new Neighbours(SharedBroker.bootstrapServers());
        JsonNode document = new YAMLMapper()
                .readTree(service.send(service.request("/openapi.yaml")).body());
        String text = JsonMapper.shared().writeValueAsString(document);
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, b -> b.schemas(java.util.Map.of("urn:openapi", text)));
    }

    @AfterAll
    static void stop() {
        neighbours.close();
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInSameThread();
    }

    static String opened(String loan) {
        neighbours.command(escalated(loan, loan + "-cmd"));
        return soon().until(
                        () -> service.json("/cases?loanId=" + loan)
                                .at("/cases/0/caseId")
                                .asString(""),
                        id -> !id.isEmpty());
    }

    static JsonNode as(String schema, HttpResponse<String> answer) {
        var found = schemas.getSchema(SchemaLocation.of("urn:openapi#/components/schemas/" + schema));
        assertThat(found.validate(answer.body(), InputFormat.JSON))
                .as(answer.body())
                .isEmpty();
        return JsonMapper.shared().readTree(answer.body());
    }

    static JsonNode dossier(String caseId) {
        return as("Dossier", service.get("/cases/" + caseId));
    }

    static int version(String caseId) {
        return dossier(caseId).at("/current/version").asInt();
    }

    static HttpResponse<String> post(String caseId, String path, String key, String body) {
        return service.send("POST", "/cases/" + caseId + path, key, version(caseId), body);
    }

    static void fillTheFile(String caseId) {
        dossier(caseId).at("/file").forEach(item -> {
            String path = "/cases/" + caseId + "/file/" + item.at("/item").asString();
            var answer = service.send("PUT", path, "ann", version(caseId), "{\"evidence\":\"doc-1\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        });
    }
}
