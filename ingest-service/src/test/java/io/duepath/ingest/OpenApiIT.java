package io.duepath.ingest;

import static io.duepath.ingest.GuardedIngest.ALL;
import static io.duepath.ingest.GuardedIngest.DATES;
import static io.duepath.ingest.GuardedIngest.KEY;
import static io.duepath.ingest.RunningIngest.BATCH;
import static io.duepath.ingest.RunningIngest.STREAM;
import static io.duepath.ingest.RunningIngest.STRUCTURED;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.duepath.ingest.domain.RejectionReason;
import io.duepath.model.wire.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The served description says what the running service does, in both directions. */
class OpenApiIT {

    private static final String JSON = "application/json";
    private static final String EVENTS = "/v1/events";
    private static final String DATE = "/v1/business-dates";
    private static final String RELEASES = "/v1/loan-releases";

    /** Answers that need a silent broker or a slow sender; BrokerOutageIT and SlowSenderIT see them. */
    private static final Set<String> SEEN_ELSEWHERE = Set.of("408", "503");

    private static GuardedIngest guarded;
    private static JsonNode document;
    private final Map<String, Set<String>> seen = new TreeMap<>();

    @BeforeAll
    static void start() {
        guarded = GuardedIngest.start();
        HttpResponse<String> served = guarded.service().get("/v1/openapi.yaml");
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("content-type").orElse("")).startsWith("application/yaml");
        Object parsed = new Yaml().load(served.body());
        document = Json.mapper().readTree(Json.mapper().writeValueAsBytes(parsed));
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @Test
    void namesEveryPathMethodAndMediaTypeAndNoOther() {
        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation ->
                                documented.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " "
                                        + new TreeSet<>(operation
                                                .getValue()
                                                .at("/requestBody/content")
                                                .propertyNames()))));

        assertThat(documented).isEqualTo(mapped());
    }

    private static Set<String> mapped() {
        Map<String, Set<String>> mapped = new TreeMap<>();
        for (RequestMappingInfo info : guarded.service().mappings()) {
            for (String path : info.getPatternValues()) {
                if (path.startsWith("/v1/")) {
                    Set<String> types = mapped.computeIfAbsent(
                            info.getMethodsCondition().getMethods().iterator().next() + " " + path,
                            operation -> new TreeSet<>());
                    info.getConsumesCondition().getConsumableMediaTypes().forEach(type -> types.add(type.toString()));
                }
            }
        }
        return mapped.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesEveryReasonForARefusalAndNoOther() {
        assertThat(document.at("/components/schemas/Code/oneOf")
                        .valueStream()
                        .map(code -> code.path("const").asString()))
                .containsExactlyElementsOf(Arrays.stream(RejectionReason.values())
                        .map(RejectionReason::toString)
                        .toList());
    }

    @Test
    void answersAsItIsWritten() {
        String loan = EventJson.loanRegistered("l-api", "e-api");
        String release = "{\"loanId\":\"l\",\"by\":\"ops\"}";
        List<Probe> probes = new ArrayList<>(List.of(
                Probe.post(EVENTS, STRUCTURED, loan, 200),
                Probe.post(EVENTS, STRUCTURED, EventJson.tick("1950-01-01"), 422),
                Probe.post(EVENTS, STRUCTURED, "{}", 422),
                Probe.post(EVENTS, STRUCTURED, "x".repeat(300_000), 413),
                Probe.post(EVENTS, BATCH, "[" + loan + ",{}]", 200),
                Probe.post(EVENTS, BATCH, " ".repeat(4 * 1024 * 1024 + 1), 413),
                Probe.post(EVENTS, STREAM, loan + "\nnonsense\n", 200),
                Probe.post(EVENTS + "?results=all", STREAM, loan + "\nnonsense\n", 200),
                Probe.post(EVENTS, JSON, "{}", 422),
                Probe.post(EVENTS, "text/plain", loan, 415),
                Probe.get(DATE, 200),
                Probe.post(DATE, JSON, "{\"date\":\"1949-12-31\"}", 422),
                Probe.post(DATE, JSON, "{\"date\":\"soon\"}", 400),
                Probe.post(DATE, JSON, "{}", 400),
                Probe.post(DATE, JSON, "{\"date\":\"2026-01-31\",\"data\":1}", 400),
                Probe.post(DATE, "text/plain", "x", 415),
                Probe.post(RELEASES, JSON, release, 200),
                Probe.post(RELEASES, JSON, "{}", 422),
                Probe.post(RELEASES, JSON, "[", 400),
                Probe.post(RELEASES, JSON, "{\"loanId\":\"l\",\"by\":\"ops\",\"loan\":1}", 400),
                Probe.post(RELEASES, "text/plain", "x", 415),
                Probe.get("/v1/openapi.yaml", 200)));
        probes.add(0, Probe.post(DATE, JSON, "{\"date\":\"" + nextDate() + "\"}", 200));
        for (String path : List.of(EVENTS, DATE, RELEASES)) {
            probes.add(Probe.post(path, JSON, "{}", 401).with("none"));
        }
        probes.add(Probe.get(DATE, 401).with("none"));
        probes.add(Probe.post(EVENTS, STRUCTURED, loan, 403).with(DATES));
        probes.add(Probe.post(DATE, JSON, "{}", 403).with(GuardedIngest.EVENTS));
        probes.add(Probe.post(RELEASES, JSON, "{}", 403).with(DATES));

        probes.forEach(this::hold);

        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    Set<String> statuses =
                            new HashSet<>(operation.getValue().path("responses").propertyNames());
                    statuses.removeAll(SEEN_ELSEWHERE);
                    assertThat(seen.get(operation.getKey() + " " + path.getKey()))
                            .isEqualTo(statuses);
                }));
    }

    private void hold(Probe probe) {
        RunningIngest ingest = guarded.service();
        HttpResponse<String> response = probe.body() == null
                ? ingest.get(probe.path(), KEY, probe.key())
                : ingest.post(probe.path(), probe.type(), probe.body(), KEY, probe.key());
        String status = Integer.toString(response.statusCode());
        assertThat(response.statusCode()).as(probe + " " + response.body()).isEqualTo(probe.status());
        String path = probe.path().replaceAll("\\?.*", "");
        String method = probe.body() == null ? "get" : "post";
        JsonNode documented = resolved(
                document.path("paths").path(path).path(method).path("responses").path(status));
        String type = response.headers().firstValue("content-type").orElse("").replaceAll(";.*", "");
        assertThat(documented.path("content").has(type))
                .as(probe + " answers " + type)
                .isTrue();
        seen.computeIfAbsent(method + " " + path, operation -> new HashSet<>()).add(status);
        JsonNode schema = documented.path("content").path(type).path("schema");
        if (!schema.isMissingNode()) {
            List<String> bodies = type.equals(STREAM) ? response.body().lines().toList() : List.of(response.body());
            bodies.forEach(body ->
                    assertThat(violations(schema, body)).as(probe + " " + body).isEmpty());
        }
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static List<String> violations(JsonNode schema, String body) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", document.path("components"));
        Schema prepared = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        return prepared.validate(Json.mapper().readTree(body)).stream()
                .map(Object::toString)
                .toList();
    }

    private static String nextDate() {
        JsonNode date =
                RunningIngest.json(guarded.service().get(DATE, KEY, ALL)).path("date");
        return date.isString()
                ? java.time.LocalDate.parse(date.stringValue()).plusDays(1).toString()
                : "2026-01-31";
    }

    private record Probe(String path, String type, String body, int status, String key) {

        static Probe post(String path, String type, String body, int status) {
            return new Probe(path, type, body, status, ALL);
        }

        static Probe get(String path, int status) {
            return new Probe(path, "", null, status, ALL);
        }

        Probe with(String otherKey) {
            return new Probe(path, type, body, status, otherKey);
        }

        @Override
        public String toString() {
            return path + " " + type + " " + status;
        }
    }
}
