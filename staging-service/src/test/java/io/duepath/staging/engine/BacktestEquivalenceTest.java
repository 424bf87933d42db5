package io.duepath.staging.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.event.Fact;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.staging.kafka.Portfolio;
import io.duepath.staging.kafka.StagingMetrics;
import io.duepath.staging.kafka.StagingShell;
import io.duepath.staging.kafka.StagingTopology;
import io.duepath.staging.rules.Policies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

    @TempDir
    Path folder;

    @Test
    void saysOfAWholePortfolioWhatTheTopologySays() throws IOException {
        SeededLog log = SeededLog.of(LOANS);
        Map<Topic, List<String>> backtest = log.backtest(folder);
        Map<Topic, List<String>> said = topologySays(log.events());

        List<String> commands = new ArrayList<>(said.getOrDefault(Topics.NOTIFICATION_COMMANDS, List.of()));
        commands.addAll(said.getOrDefault(Topics.LEGAL_COMMANDS, List.of()));
        commands.removeIf(line -> line.contains("\"partition\":"));
        assertThat(commands).hasSizeGreaterThan(LOANS);
        assertThat(backtest.get(Topics.NOTIFICATION_COMMANDS)).containsExactlyInAnyOrderElementsOf(commands);
        for (Topic topic : List.of(Topics.BUCKET_TRANSITIONS, Topics.TREATMENT_DECISIONS)) {
            assertThat(backtest.get(topic)).containsExactlyInAnyOrderElementsOf(said.get(topic));
        }
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
