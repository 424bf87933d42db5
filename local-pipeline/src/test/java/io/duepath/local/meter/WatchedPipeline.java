package io.duepath.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.play.ServiceViews;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A pipeline under the eyes of a real Prometheus, which is skipped where none is installed. */
public final class WatchedPipeline {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private WatchedPipeline() {}

    /** Every target is up, every rule works, every query is answered, and the figures are those of the service itself. */
    public static void isSeenAsItIs(LocalPipeline pipeline, Path folder) throws Exception {
        try (PrometheusServer prometheus = PrometheusServer.on(pipeline, folder)) {
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                targetsAreUp(prometheus);
                rulesAreHealthy(prometheus);
                figuresAreThose(prometheus, ServiceViews.of(pipeline).ageing());
            });
            for (Query query : Query.ofBoards()) {
                JsonNode answer = prometheus.query(query.expression());
                assertThat(answer.path("status").asString())
                        .as(query.place() + ": " + answer)
                        .isEqualTo("success");
            }
        }
    }

    private static void targetsAreUp(PrometheusServer prometheus) throws IOException, InterruptedException {
        JsonNode targets =
                prometheus.get("/api/v1/targets?state=active").path("data").path("activeTargets");
        assertThat(targets.valueStream()
                        .map(t -> t.path("labels").path("service").asString()))
                .containsExactlyInAnyOrder("ingest", "staging", "notifier", "legal");
        assertThat(targets)
                .allSatisfy(target -> assertThat(target.path("health").asString())
                        .as(target.path("lastError").asString())
                        .isEqualTo("up"));
    }

    private static void rulesAreHealthy(PrometheusServer prometheus) throws Exception {
        List<JsonNode> rules = prometheus
                .get("/api/v1/rules")
                .path("data")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
        assertThat(rules).hasSameSizeAs(Query.ofRules()).allSatisfy(rule -> {
            assertThat(rule.path("health").asString()).as(rule.toString()).isEqualTo("ok");
            assertThat(rule.path("lastError").asString("")).isEmpty();
        });
    }

    private static void figuresAreThose(PrometheusServer prometheus, JsonNode ageing) throws Exception {
        SortedMap<String, BigDecimal> loans = new TreeMap<>();
        SortedMap<String, BigDecimal> arrears = new TreeMap<>();
        ageing.path("rows").forEach(row -> {
            put(loans, row, new BigDecimal(row.path("loans").asLong()));
            put(arrears, row, new BigDecimal(row.path("arrears").asString()));
        });
        assertThat(arrears).as("something is overdue").isNotEmpty();
        assertThat(cells(prometheus.query("duepath:loans"))).isEqualTo(loans);
        assertThat(cells(prometheus.query("duepath:arrears"))).isEqualTo(arrears);
    }

    private static SortedMap<String, BigDecimal> cells(JsonNode answer) {
        SortedMap<String, BigDecimal> cells = new TreeMap<>();
        answer.path("data")
                .path("result")
                .forEach(series -> put(
                        cells,
                        series.path("metric"),
                        new BigDecimal(series.path("value").path(1).asString())));
        return cells;
    }

    private static void put(SortedMap<String, BigDecimal> cells, JsonNode labels, BigDecimal value) {
        if (value.signum() != 0) {
            cells.put(
                    labels.path("bucket").asString() + " "
                            + labels.path("currency").asString(),
                    value.stripTrailingZeros());
        }
    }
}
