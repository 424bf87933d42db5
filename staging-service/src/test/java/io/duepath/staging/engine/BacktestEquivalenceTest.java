package io.duepath.staging.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.Fact;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.staging.backtest.Backtest;
import io.duepath.staging.backtest.Checks;
import io.duepath.staging.kafka.Portfolio;
import io.duepath.staging.kafka.StagingMetrics;
import io.duepath.staging.kafka.StagingShell;
import io.duepath.staging.kafka.StagingTopology;
import io.duepath.staging.rules.Policies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backtest and the topology say the same of the same log, to the id. */
class BacktestEquivalenceTest {

    private static final int LOANS = 400;
    private static final URI CORE = URI.create("/core");

    @TempDir
    Path folder;

    @Test
    void saysOfAWholePortfolioWhatTheTopologySays() throws IOException {
        List<Envelope<Fact>> log = log();
        Path events = folder.resolve("events.ndjson");
        Files.write(events, log.stream().map(BacktestEquivalenceTest::line).toList());

        Backtest.Result result = new Backtest(
                        events, new Staging(Policies.standard()), null, false, Checks.none(), folder.resolve("out"))
                .run(
                        bytes -> {},
                        (number, why) -> assertThat(why).as("line " + number).isNull());

        assertThat(result.events()).isEqualTo(log.size());
        Map<Topic, List<String>> said = topologySays(log);
        List<String> commands = new ArrayList<>(said.getOrDefault(Topics.NOTIFICATION_COMMANDS, List.of()));
        commands.addAll(said.getOrDefault(Topics.LEGAL_COMMANDS, List.of()));
        commands.removeIf(line -> line.contains("\"partition\":"));
        assertThat(commands).hasSizeGreaterThan(LOANS);
        assertThat(written("commands")).containsExactlyInAnyOrderElementsOf(commands);
        assertThat(written("transitions")).containsExactlyInAnyOrderElementsOf(said.get(Topics.BUCKET_TRANSITIONS));
        assertThat(written("decisions")).containsExactlyInAnyOrderElementsOf(said.get(Topics.TREATMENT_DECISIONS));
    }

    @Test
    void writesTheSameFilesWithAnyNumberOfThreads() throws IOException {
        Path events = folder.resolve("events.ndjson");
        Files.write(events, log().stream().map(BacktestEquivalenceTest::line).toList());

        Map<String, String> alone = filesOf(events, 1);

        assertThat(alone).hasSize(8).doesNotContainValue(null);
        assertThat(alone.get("statuses.ndjson")).isNotEmpty();
        assertThat(alone.get("commands.ndjson")).isEqualTo(alone.get("commands-against.ndjson"));
        assertThat(filesOf(events, 2)).isEqualTo(alone);
        assertThat(filesOf(events, 5)).isEqualTo(alone);
    }

    private Map<String, String> filesOf(Path events, int threads) throws IOException {
        Path out = folder.resolve("threads-" + threads);
        Staging staging = new Staging(Policies.standard());
        new Backtest(events, staging, staging, true, Checks.monthEnds(), out, threads).run(bytes -> {}, (n, why) -> {});
        Map<String, String> texts = new TreeMap<>();
        try (var files = Files.list(out)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** The lives of many loans on one calendar: on each date its tick, then the facts of all loans. */
    private static List<Envelope<Fact>> log() {
        List<Fact> early = new ArrayList<>();
        Map<LocalDate, List<Fact>> byDate = new TreeMap<>();
        for (long seed = 1; seed <= LOANS; seed++) {
            RandomHistory history = RandomHistory.of(seed);
            early.addAll(history.early());
            history.days()
                    .forEach(day -> byDate.computeIfAbsent(day.date(), d -> new ArrayList<>())
                            .addAll(day.facts()));
        }
        List<Envelope<Fact>> log = new ArrayList<>();
        LocalDate first = byDate.keySet().iterator().next();
        early.forEach(fact -> log.add(event(log.size(), first, fact)));
        byDate.forEach((date, facts) -> {
            log.add(event(log.size(), date, new BusinessDateAdvanced(date)));
            facts.forEach(fact -> log.add(event(log.size(), date, fact)));
        });
        return log;
    }

    private static Envelope<Fact> event(int number, LocalDate date, Fact fact) {
        return Envelope.of("event-" + number, CORE, date, fact);
    }

    private static String line(Envelope<Fact> event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("specversion", "1.0");
        line.put("id", event.id());
        line.put("source", event.source());
        line.put("type", event.type().name());
        line.put("time", event.time().toString());
        line.put("data", event.data());
        return Json.mapper().writeValueAsString(line);
    }

    private List<String> written(String name) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(name + ".ndjson"));
    }

    private Map<Topic, List<String>> topologySays(List<Envelope<Fact>> log) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "backtest-equivalence");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:0");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        Portfolio portfolio = new Portfolio();
        StagingShell shell = new StagingShell(
                new Staging(Policies.standard()),
                portfolio,
                new StagingMetrics(new SimpleMeterRegistry(), portfolio),
                1);
        Map<Topic, List<String>> said = new LinkedHashMap<>();
        try (TopologyTestDriver driver = new TopologyTestDriver(StagingTopology.build(shell), settings)) {
            TestInputTopic<String, byte[]> in = driver.createInputTopic(
                    Topics.LOAN_EVENTS.name(), new StringSerializer(), new ByteArraySerializer());
            for (Envelope<Fact> event : log) {
                RecordHeaders headers = new RecordHeaders();
                byte[] value = CloudEventFormat.write(event, headers);
                in.pipeInput(new TestRecord<>("any", value, headers));
            }
            driver.advanceWallClockTime(Duration.ofSeconds(1));
            for (Topic topic : StagingTopology.topics()) {
                if (!topic.equals(Topics.LOAN_EVENTS)) {
                    said.put(topic, lines(driver, topic));
                }
            }
        }
        return said;
    }

    private static List<String> lines(TopologyTestDriver driver, Topic topic) {
        return driver
                .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(r ->
                        (Message) CloudEventFormat.read(r.headers(), r.value()).data())
                .map(message -> Json.mapper().writeValueAsString(message))
                .toList();
    }
}
