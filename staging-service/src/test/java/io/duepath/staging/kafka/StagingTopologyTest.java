package io.duepath.staging.kafka;

import static io.duepath.staging.kafka.Facts.day;
import static io.duepath.staging.kafka.Facts.due;
import static io.duepath.staging.kafka.Facts.paid;
import static io.duepath.staging.kafka.Facts.registered;
import static io.duepath.staging.kafka.Facts.released;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.command.Action;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.command.RollComplete;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.Fact;
import io.duepath.model.fault.DeadLetterCause;
import io.duepath.model.fault.DeadLettered;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.report.LoanStatus;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTopologyTest {

    @TempDir
    Path stateDir;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Portfolio portfolio = new Portfolio();
    private final StagingMetrics metrics = new StagingMetrics(meters, portfolio);
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> loanEvents;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "staging-topology-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:0");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        driver = new TopologyTestDriver(StagingTopology.build(shell()), settings);
        loanEvents =
                driver.createInputTopic(Topics.LOAN_EVENTS.name(), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    /**
     * A change here changes names that state and changelogs hang on. Accept it only with a plan for the stores of
     * running deployments.
     */
    @Test
    void keepsItsShape() throws IOException {
        try (var golden = getClass().getResourceAsStream("/staging-topology.txt")) {
            String expected = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(StagingTopology.build(shell()).describe().toString().strip())
                    .isEqualToNormalizingNewlines(expected.strip());
        }
    }

    @Test
    void keepsFactsAndSaysNothingBeforeTheFirstTick() {
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"));

        assertThat(everything()).isEmpty();
    }

    @Test
    void agesALoanAndTakesTheCommandBackWhenItIsPaid() {
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"), day("2026-01-09"));
        assertThat(read(Topics.NOTIFICATION_COMMANDS)).hasSize(2);
        send(day("2026-01-11"));

        assertThat(data(read(Topics.BUCKET_TRANSITIONS), BucketTransition.class))
                .singleElement()
                .satisfies(t -> {
                    assertThat(t.to()).isEqualTo("DPD_1_30");
                    assertThat(t.date()).isEqualTo(LocalDate.parse("2026-01-11"));
                    assertThat(t.cause()).isEqualTo("time");
                });
        List<Envelope<?>> commands = read(Topics.NOTIFICATION_COMMANDS);
        assertThat(commands)
                .extracting(e -> (Object) e.data().getClass())
                .containsExactly(ContactRequested.class, RollComplete.class);
        ContactRequested sms = (ContactRequested) commands.get(0).data();
        assertThat(sms.action()).isEqualTo(Action.SMS);
        assertThat(commands.get(0).causationId()).isEqualTo("day-2026-01-11");

        send(paid("L1", "R1", "2026-01-11", "300.00"));

        assertThat(read(Topics.NOTIFICATION_COMMANDS)).singleElement().satisfies(e -> {
            ContactWithdrawn withdrawn = (ContactWithdrawn) e.data();
            assertThat(withdrawn.commandId()).isEqualTo(sms.commandId());
            assertThat(withdrawn.reason()).isEqualTo(WithdrawReason.PAID);
            assertThat(e.causationId()).isEqualTo("paid-L1-R1");
        });
        assertThat(data(read(Topics.BUCKET_TRANSITIONS), BucketTransition.class))
                .singleElement()
                .satisfies(t -> assertThat(t.to()).isEqualTo("CURRENT"));
    }

    @Test
    void rollsEachTickOnItsOwnAndIgnoresRepeatedAndLateOnes() {
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"));
        send(day("2026-01-11"), day("2026-01-11"), day("2026-01-10"), day("2026-02-10"));

        assertThat(data(read(Topics.NOTIFICATION_COMMANDS), RollComplete.class))
                .extracting(RollComplete::date)
                .containsExactly(LocalDate.parse("2026-01-11"), LocalDate.parse("2026-02-10"));
        assertThat(data(read(Topics.BUCKET_TRANSITIONS), BucketTransition.class))
                .extracting(t -> t.date().toString() + " " + t.to())
                .containsExactly("2026-01-11 DPD_1_30", "2026-02-10 DPD_31_90");
    }

    @Test
    void parksALoanTheEngineFailsOnAndGoesOnWithTheOthers() {
        send(registered("poor", "C1"), due("poor", 1, "2026-01-01", "9999999999999.99"), day("2026-01-02"));
        everything();
        send(
                due("poor", 2, "2026-01-01", "9999999999999.99"),
                registered("L2", "C2"),
                paid("poor", "R1", "2026-01-02", "1.00"));

        assertThat(data(read(Topics.STAGING_DEAD_LETTERS), DeadLettered.class))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.cause()).isEqualTo(DeadLetterCause.ENGINE_FAILURE);
                    assertThat(d.parked()).isTrue();
                    assertThat(d.origin().offset()).isNotNull();
                });
        assertThat(read(Topics.LOAN_STATUS))
                .extracting(e -> ((LoanStatus) e.data()).loanId().value())
                .containsExactly("L2");
        assertThat(portfolio.parked()).isEqualTo(1);
        send(day("2026-02-05"));
        assertThat(read(Topics.BUCKET_TRANSITIONS)).isEmpty();
        sumsHold();
    }

    @Test
    void appliesWhatWaitedWhenAParkedLoanIsReleased() {
        send(registered("poor", "C1"), due("poor", 1, "2026-01-01", "9999999999999.99"), day("2026-01-02"));
        send(due("poor", 2, "2026-01-01", "9999999999999.99"), paid("poor", "R1", "2026-01-02", "9999999999999.99"));
        everything();

        send(released("poor", "2026-01-02"));

        assertThat(portfolio.parked()).isEqualTo(1);
        assertThat(data(read(Topics.STAGING_DEAD_LETTERS), DeadLettered.class)).hasSize(1);
        send(released("nobody", "2026-01-02"));
        assertThat(data(read(Topics.STAGING_DEAD_LETTERS), DeadLettered.class))
                .extracting(DeadLettered::cause)
                .containsExactly(DeadLetterCause.NOT_PARKED);
        sumsHold();
    }

    @Test
    void setsUndecodableRecordsAsideWithTheirPlace() {
        loanEvents.pipeInput("L1", "no event".getBytes(StandardCharsets.UTF_8));
        send(registered("L1", "C1"), day("2026-01-02"));

        assertThat(data(read(Topics.STAGING_DEAD_LETTERS), DeadLettered.class))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.cause()).isEqualTo(DeadLetterCause.UNDECODABLE);
                    assertThat(d.origin().offset()).isZero();
                });
        assertThat(data(read(Topics.NOTIFICATION_COMMANDS), RollComplete.class)).hasSize(1);
        sumsHold();
    }

    @Test
    void keepsTheFirstOfTwoFactsInConflict() {
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"), due("L1", 1, "2026-01-10", "400.00"));
        send(due("L1", 1, "2026-01-10", "300.00"), day("2026-01-11"));

        assertThat(data(read(Topics.STAGING_DEAD_LETTERS), DeadLettered.class))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.cause()).isEqualTo(DeadLetterCause.CONFLICT);
                    assertThat(d.parked()).isFalse();
                });
        assertThat(data(read(Topics.LOAN_STATUS), LoanStatus.class))
                .last()
                .satisfies(s -> assertThat(s.arrears()).isEqualByComparingTo("300.00"));
        sumsHold();
    }

    @Test
    void countsThePortfolioAndRebuildsTheCountFromTheStore() {
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"));
        send(registered("L2", "C1"), due("L2", 1, "2026-03-10", "300.00"), day("2026-01-11"));

        var expected = portfolio.ageing();
        assertThat(expected)
                .containsEntry(new Portfolio.Cell("DPD_1_30", "CNY"), new Portfolio.Sum(1, 30_000))
                .containsEntry(new Portfolio.Cell("CURRENT", "CNY"), new Portfolio.Sum(1, 0))
                .hasSize(2);
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        assertThat(portfolio.ageing()).isEqualTo(expected);
    }

    private StagingShell shell() {
        return new StagingShell(new Staging(Policies.standard()), portfolio, metrics, 1);
    }

    private void sumsHold() {
        double ended = meters.find("duepath.staging.facts.ended").counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
        assertThat(meters.counter("duepath.staging.facts.consumed").count()).isEqualTo(ended);
    }

    @SafeVarargs
    private void send(Envelope<Fact>... events) {
        for (Envelope<Fact> event : events) {
            RecordHeaders headers = new RecordHeaders();
            byte[] value = CloudEventFormat.write(event, headers);
            loanEvents.pipeInput(new TestRecord<>("any", value, headers));
        }
    }

    private List<Envelope<?>> everything() {
        List<Envelope<?>> all = new ArrayList<>();
        StagingTopology.topics().stream()
                .filter(topic -> !topic.equals(Topics.LOAN_EVENTS))
                .forEach(topic -> all.addAll(read(topic)));
        return all;
    }

    private List<Envelope<?>> read(Topic topic) {
        List<Envelope<?>> events = new ArrayList<>();
        driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .forEach(r -> events.add(CloudEventFormat.read(r.headers(), r.value())));
        return events;
    }

    private static <M extends Message> List<M> data(List<Envelope<?>> events, Class<M> type) {
        return events.stream()
                .map(Envelope::data)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
