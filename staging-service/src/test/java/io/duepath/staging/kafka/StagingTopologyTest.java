package io.duepath.staging.kafka;

import static io.duepath.staging.kafka.Facts.attributed;
import static io.duepath.staging.kafka.Facts.cancelled;
import static io.duepath.staging.kafka.Facts.day;
import static io.duepath.staging.kafka.Facts.due;
import static io.duepath.staging.kafka.Facts.held;
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
import io.duepath.service.tracing.Traces;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import io.duepath.staging.store.ParkedQueue;
import io.duepath.staging.story.Story;
import io.duepath.staging.story.StoryField;
import io.duepath.staging.story.StoryKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    /** The largest amount: two of it are more than there can be. */
    private static final String MOST = "9999999999999.99";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Portfolio portfolio = new Portfolio();
    private final StagingMetrics metrics = new StagingMetrics(meters, portfolio);
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> loanEvents;

    @BeforeEach
    void start() {
        driver = driver(shell());
        loanEvents =
                driver.createInputTopic(Topics.LOAN_EVENTS.name(), new StringSerializer(), new ByteArraySerializer());
    }

    private TopologyTestDriver driver(StagingShell shell) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "staging-topology-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:0");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return new TopologyTestDriver(StagingTopology.build(shell), settings);
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
    void givesEveryStatusOfOneTickAnIdOfItsOwn() {
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"), day("2026-04-20"));

        assertThat(read(Topics.LOAN_STATUS))
                .hasSizeGreaterThan(2)
                .extracting(Envelope::id)
                .doesNotHaveDuplicates();
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
    void setsFactsAsideThatFindTheQueueOfAParkedLoanFull() {
        send(registered("poor", "C1"), due("poor", 1, "2026-01-01", MOST), day("2026-01-02"));
        send(due("poor", 2, "2026-01-01", MOST), attributed("poor", 4_000), paid("poor", "R1", "2026-01-02", "1.00"));

        assertThat(queue("poor").waiting()).hasSize(2);
        assertThat(data(read(Topics.STAGING_DEAD_LETTERS), DeadLettered.class))
                .last()
                .satisfies(d -> {
                    assertThat(d.detail()).contains("full");
                    assertThat(d.event()).contains("\"repaymentId\":\"R1\"");
                });
        sumsHold();
    }

    @Test
    void aReleaseThatFailsAgainKeepsTheLoanParkedWithItsWholeQueue() {
        send(registered("poor", "C1"), due("poor", 1, "2026-01-01", MOST), day("2026-01-02"));
        send(due("poor", 2, "2026-01-01", MOST), due("poor", 3, "2026-01-01", MOST), cancelled("poor", 2));
        everything();

        send(released("poor", "2026-01-02"));

        assertThat(everything()).singleElement().satisfies(e -> {
            DeadLettered letter = (DeadLettered) e.data();
            assertThat(letter.cause()).isEqualTo(DeadLetterCause.ENGINE_FAILURE);
            assertThat(letter.eventId()).isEqualTo("released-poor");
            assertThat(letter.parked()).isTrue();
        });
        assertThat(portfolio.parked()).isEqualTo(1);
        assertThat(queue("poor").waiting()).hasSize(3);

        send(cancelled("poor", 3), released("poor", "2026-01-02"));

        assertThat(portfolio.parked()).isZero();
        assertThat(driver.getKeyValueStore(StagingTopology.PARKED).get("poor")).isNull();
        assertThat(data(read(Topics.LOAN_STATUS), LoanStatus.class))
                .singleElement()
                .satisfies(s -> assertThat(s.arrears()).isEqualByComparingTo(MOST));
        sumsHold();
    }

    @Test
    void appliesWhatWaitedInOrderAndLooksOnceWhenAParkedLoanIsReleased() {
        send(registered("poor", "C1"), due("poor", 1, "2026-01-01", MOST), day("2026-01-02"));
        everything();
        send(due("poor", 2, "2026-01-01", MOST), cancelled("poor", 2));
        assertThat(queue("poor").since()).isEqualTo("2026-01-02");
        assertThat(queue("poor").origin())
                .satisfies(o -> assertThat(Objects.requireNonNull(o).offset()).isEqualTo(3));
        send(paid("poor", "R1", "2026-01-02", MOST), paid("poor", "R1", "2026-01-03", MOST), day("2026-02-15"));
        everything();

        send(released("poor", "2026-02-15"));

        List<Envelope<?>> said = everything();
        assertThat(data(said, ContactRequested.class))
                .as("no step of the days it was parked, since it is paid")
                .isEmpty();
        assertThat(data(said, BucketTransition.class)).singleElement().satisfies(t -> {
            assertThat(t.to()).isEqualTo("CURRENT");
            assertThat(t.cause()).isEqualTo("loan-released");
            assertThat(t.date()).isEqualTo(LocalDate.parse("2026-02-15"));
        });
        assertThat(data(said, DeadLettered.class)).singleElement().satisfies(d -> {
            assertThat(d.cause()).isEqualTo(DeadLetterCause.CONFLICT);
            assertThat(d.origin().offset()).isEqualTo(6);
        });
        assertThat(portfolio.parked()).isZero();
        send(released("nobody", "2026-02-15"));
        assertThat(data(read(Topics.STAGING_DEAD_LETTERS), DeadLettered.class))
                .extracting(DeadLettered::cause)
                .containsExactly(DeadLetterCause.NOT_PARKED);
        sumsHold();
    }

    @Test
    void aLoanThatARollFailedOnGoesOnAfterItsRelease() {
        send(registered("poor", "C1"), due("poor", 1, "2026-01-01", MOST), due("poor", 2, "2026-01-10", MOST));
        send(day("2026-01-02"), day("2026-01-11"));

        assertThat(data(read(Topics.STAGING_DEAD_LETTERS), DeadLettered.class))
                .singleElement()
                .satisfies(d -> assertThat(d.origin().door()).isEqualTo("calendar"));
        assertThat(queue("poor").waiting()).isEmpty();
        everything();

        send(cancelled("poor", 2), released("poor", "2026-01-11"));
        assertThat(portfolio.parked()).isZero();
        everything();
        send(day("2026-02-01"));

        assertThat(data(read(Topics.BUCKET_TRANSITIONS), BucketTransition.class))
                .singleElement()
                .satisfies(t -> assertThat(t.to()).isEqualTo("DPD_31_90"));
    }

    @Test
    void tellsTheStoryOfALoan() {
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"), day("2026-01-09"), day("2026-01-11"));
        send(held("L1", "H1", "2026-01-11"));
        for (LocalDate day = LocalDate.parse("2026-01-12");
                day.isBefore(LocalDate.parse("2026-03-01"));
                day = day.plusDays(1)) {
            send(day(day.toString()));
        }

        Story story = story("L1");

        assertThat(story.entries())
                .extracting(
                        e -> e.date() + " " + e.kind() + " " + e.get(StoryField.STEP) + " " + e.get(StoryField.REASON))
                .startsWith(
                        "2026-01-09 requested pre-due-3 null",
                        "2026-01-11 moved null null",
                        "2026-01-11 requested dpd-1-sms null",
                        "2026-01-11 withdrawn dpd-1-sms hold")
                .as("each silenced step once, however many days it stays silenced")
                .doesNotHaveDuplicates();
        assertThat(story.entries().stream()
                        .filter(e -> e.kind() == StoryKind.NOT_TAKEN)
                        .map(e -> e.get(StoryField.STEP)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(story.toString()).doesNotContain("C1");
    }

    @Test
    void keepsNoStoryAtLengthZero() {
        driver.close();
        driver = driver(new StagingShell(
                new Staging(Policies.standard()),
                portfolio,
                metrics,
                Traces.UNWATCHED,
                1,
                0,
                StagingShell.USUAL_SLICE));
        loanEvents =
                driver.createInputTopic(Topics.LOAN_EVENTS.name(), new StringSerializer(), new ByteArraySerializer());
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"), day("2026-01-11"));

        assertThat(data(read(Topics.BUCKET_TRANSITIONS), BucketTransition.class))
                .hasSize(1);
        assertThat(story("L1")).isEqualTo(Story.NONE);
    }

    @Test
    void tellsInTheStoryThatALoanWasParkedAndReleased() {
        send(registered("poor", "C1"), due("poor", 1, "2026-01-01", MOST), day("2026-01-02"));
        send(due("poor", 2, "2026-01-01", MOST), cancelled("poor", 2), released("poor", "2026-01-02"));

        assertThat(story("poor").entries()).extracting(e -> e.kind().toString()).contains("parked", "released");
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
    void countsThePortfolioOfTheStateThatIsHere() {
        send(registered("L1", "C1"), due("L1", 1, "2026-01-10", "300.00"));
        send(registered("L2", "C1"), due("L2", 1, "2026-03-10", "300.00"), day("2026-01-11"));

        var expected = portfolio.ageing();
        assertThat(expected)
                .containsEntry(new Portfolio.Cell("DPD_1_30", "CNY"), new Portfolio.Sum(1, 30_000))
                .containsEntry(new Portfolio.Cell("CURRENT", "CNY"), new Portfolio.Sum(1, 0))
                .hasSize(2);
        assertThat(meters.get("duepath.staging.portfolio.arrears")
                        .tags("bucket", "DPD_1_30", "currency", "CNY")
                        .gauge()
                        .value())
                .isEqualTo(300.0);
        driver.close();
        start();
        assertThat(portfolio.ageing()).isEmpty();
        assertThat(meters.get("duepath.staging.portfolio.loans")
                        .tags("bucket", "CURRENT", "currency", "CNY")
                        .gauge()
                        .value())
                .as("a partition without its state counts nothing")
                .isZero();
    }

    private Story story(String loan) {
        return StoryStore.read(driver.getKeyValueStore(StagingTopology.STORIES), loan, StagingShell.USUAL_STORY);
    }

    private ParkedQueue queue(String loan) {
        return Objects.requireNonNull(ParkedQueue.decode(
                driver.<String, byte[]>getKeyValueStore(StagingTopology.PARKED).get(loan)));
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
