package io.duepath.local.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.text.YamlText;
import io.duepath.model.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Rules and boards as files: read by Prometheus itself, tested with its own tool, and each alert with its runbook. */
class AlertingTest {

    private static final Path PROMETHEUS = Query.OPS.resolve("prometheus");
    private static final Path RUNBOOKS = Path.of("../docs/runbooks");

    @TempDir
    Path folder;

    @Test
    void prometheusReadsItsConfigurationAndItsRules() throws Exception {
        Tool promtool = Tool.wanted("promtool");
        passes(promtool.run(
                "check", "config", PROMETHEUS.resolve("prometheus.yml").toString()));
        for (Path rules : Query.files(Query.RULES, ".yml")) {
            passes(promtool.run("check", "rules", rules.toString()));
        }
    }

    @Test
    void theRulesFireWhenTheyMustAndOnlyThen() throws Exception {
        Tool promtool = Tool.wanted("promtool");
        for (Path tests : Query.files(PROMETHEUS.resolve("tests"), ".yml")) {
            passes(promtool.run("test", "rules", tests.toString()));
        }
    }

    @Test
    void everyAlertIsTestedFiringAndNotFiring() throws Exception {
        Set<String> firing = new TreeSet<>();
        Set<String> quiet = new TreeSet<>();
        for (Path file : Query.files(PROMETHEUS.resolve("tests"), ".yml")) {
            JsonNode tests = YamlText.parse(Files.readString(file)).root();
            for (JsonNode test : tests.path("tests")) {
                for (JsonNode alert : test.path("alert_rule_test")) {
                    (alert.path("exp_alerts").isEmpty() ? quiet : firing)
                            .add(alert.path("alertname").asString());
                }
            }
        }
        assertThat(firing).isEqualTo(alertNames());
        assertThat(quiet).isEqualTo(alertNames());
    }

    @Test
    void everyAlertHasItsRunbookAndEveryRunbookItsAlert() throws Exception {
        Set<Path> named = new HashSet<>();
        for (JsonNode alert : alerts()) {
            Path runbook =
                    Path.of("..", alert.path("annotations").path("runbook").asString());
            assertThat(runbook).as(alert.path("alert").asString()).isRegularFile();
            assertThat(runbook)
                    .content()
                    .contains("`" + alert.path("alert").asString() + "`")
                    .contains("## What it means", "## Look", "## Do");
            assertThat(alert.path("labels").path("severity").asString()).isIn("page", "ticket");
            assertThat(alert.path("annotations").path("summary").asString()).isNotBlank();
            named.add(runbook.normalize());
        }
        assertThat(Query.files(RUNBOOKS, ".md").stream().map(Path::normalize))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void prometheusReadsEveryQueryOfTheBoards() throws Exception {
        Tool promtool = Tool.wanted("promtool");
        List<Query> queries = Query.ofBoards();
        assertThat(queries).hasSizeGreaterThan(30);
        StringBuilder rules = new StringBuilder("groups:\n- name: boards\n  rules:\n");
        for (int i = 0; i < queries.size(); i++) {
            String expression = Json.mapper().writeValueAsString(queries.get(i).expression());
            rules.append("  - record: board:query_")
                    .append(i)
                    .append("\n    expr: ")
                    .append(expression)
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("boards.yml"), rules);
        passes(promtool.run("check", "rules", file.toString()));
    }

    @Test
    void boardsSayWhatTheyShowAndInWhichUnit() throws IOException {
        Set<String> uids = new HashSet<>();
        for (Path file : Query.files(Query.BOARDS, ".json")) {
            JsonNode board = Json.mapper().readTree(Files.readString(file));
            assertThat(uids.add(board.path("uid").asString()))
                    .as("a uid of its own")
                    .isTrue();
            Set<Integer> ids = new HashSet<>();
            for (JsonNode panel : board.path("panels")) {
                String title = panel.path("title").asString();
                assertThat(title).as(file.toString()).isNotBlank();
                assertThat(ids.add(panel.path("id").asInt())).as(title).isTrue();
                assertThat(panel.path("datasource").path("uid").asString())
                        .as(title)
                        .isEqualTo("duepath");
                assertThat(panel.path("description").asString()).as(title).isNotBlank();
                assertThat(panel.path("fieldConfig")
                                .path("defaults")
                                .path("unit")
                                .asString(""))
                        .as(title)
                        .isIn("short", "s", "bytes", "percentunit", "ops", "none");
                assertThat(panel.path("targets")).as(title).isNotEmpty();
            }
        }
    }

    private static Set<String> alertNames() throws Exception {
        Set<String> names = new TreeSet<>();
        alerts().forEach(alert -> names.add(alert.path("alert").asString()));
        return names;
    }

    private static List<JsonNode> alerts() throws Exception {
        List<JsonNode> alerts = new ArrayList<>();
        for (Path file : Query.files(Query.RULES, ".yml")) {
            Query.rules(file).stream().filter(rule -> rule.has("alert")).forEach(alerts::add);
        }
        return alerts;
    }

    private static void passes(Tool.Run run) {
        assertThat(run.code()).as(run.out()).isZero();
    }
}
