package io.duepath.staging.kafka;

import static io.duepath.staging.kafka.Facts.day;
import static io.duepath.staging.kafka.Facts.due;
import static io.duepath.staging.kafka.Facts.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duepath.model.Message;
import io.duepath.model.event.Fact;
import io.duepath.model.report.BucketTransition;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.policy.PolicyBook;
import io.duepath.staging.policy.TreatmentPolicy;
import io.duepath.staging.rules.Policies;
import io.duepath.staging.store.PartitionCalendar;
import io.duepath.staging.store.PartitionCalendar.Tick;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partition that is taken up again under other policy versions than before. */
class PolicyChangeTest {

    private static final TreatmentPolicy SHIPPED = Policies.standard();
    private static final TreatmentPolicy FEBRUARY = february("2026-02-01", 20);

    @TempDir
    Path stateDir;

    private final List<KeyValueStore<String, byte[]>> stores = new ArrayList<>();
    private final Portfolio portfolio = new Portfolio();

    @BeforeEach
    void rollALoanToTheTwentyFifth() {
        var context = context();
        for (String name : List.of(
                StagingTopology.LOANS, StagingTopology.STORIES, StagingTopology.PARKED, StagingTopology.PARTITION)) {
            KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                    .withLoggingDisabled()
                    .withCachingDisabled()
                    .build();
            store.init(context.getStateStoreContext(), store);
            stores.add(store);
        }
        process(
                start(PolicyBook.of(SHIPPED), context),
                registered("L1", "C1"),
                due("L1", 1, "2026-01-10", "300.00"),
                day("2026-01-25"));
    }

    @Test
    void goesOnWithTheSameVersions() {
        process(start(PolicyBook.of(SHIPPED), context()), day("2026-01-26"));
    }

    @Test
    void doesNotStartIfAUsedVersionWasChanged() {
        var changed = new TreatmentPolicy(
                SHIPPED.version(),
                SHIPPED.effectiveFrom(),
                SHIPPED.terms(),
                SHIPPED.toleratedMinor(),
                SHIPPED.steps(),
                SHIPPED.conduct(),
                "another digest");

        refused(PolicyBook.of(changed), "policy version default-1 was changed");
    }

    @Test
    void doesNotStartIfAUsedVersionIsMissing() {
        refused(PolicyBook.of(FEBRUARY), "policy version default-1 is missing");
    }

    @Test
    void doesNotStartWithAVersionBehindTheBusinessDate() {
        refused(
                new PolicyBook(List.of(SHIPPED, february("2026-01-20", 20))),
                "policy version february is to be in force from 2026-01-20, and business date 2026-01-25 was taken");
    }

    @Test
    void wakesLoansOnTheDateOfAVersionThatWasAddedWhileTheySlept() {
        var context = context();
        var processor = start(new PolicyBook(List.of(SHIPPED, FEBRUARY)), context);

        process(processor, day("2026-01-31"), day("2026-02-01"));

        assertThat(transitions(context)).containsExactly("2026-02-01 OVER");
        refused(PolicyBook.of(SHIPPED), "policy version february is missing");
    }

    @Test
    void aVersionForALaterDateMayStillChange() {
        start(new PolicyBook(List.of(SHIPPED, FEBRUARY)), context());
        var context = context();
        var processor = start(new PolicyBook(List.of(SHIPPED, february("2026-01-28", 15))), context);

        process(processor, day("2026-01-27"), day("2026-01-28"));

        assertThat(transitions(context)).containsExactly("2026-01-28 OVER");
    }

    @Test
    void countsThePortfolioAnewFromTheStores() {
        var counted = portfolio.ageing();
        assertThat(counted).containsEntry(new Portfolio.Cell("DPD_1_30", "CNY"), new Portfolio.Sum(1, 30_000));

        start(PolicyBook.of(SHIPPED), context());

        assertThat(portfolio.ageing()).isEqualTo(counted);
    }

    @Test
    void saysHowLongABusinessDateWaitsUntilItsRollIsComplete() {
        var context = context();
        KeyValueStore<String, byte[]> partition = stores.stream()
                .filter(store -> store.name().equals(StagingTopology.PARTITION))
                .findFirst()
                .orElseThrow();
        PartitionCalendar calendar = PartitionCalendar.decode(partition.get("calendar"));
        calendar.advance(new Tick(LocalDate.parse("2026-01-26"), 1_700_000_000_000L, "tick"));
        partition.put("calendar", calendar.encode());

        stores.forEach(context::addStateStore);
        processor(PolicyBook.of(SHIPPED)).init(context);
        assertThat(portfolio.rollingSince()).hasValue(1_700_000_000_000L);

        context.scheduledPunctuators().forEach(p -> p.getPunctuator().punctuate(0));
        assertThat(portfolio.rollingSince()).isEmpty();
    }

    private void refused(PolicyBook book, String why) {
        assertThatExceptionOfType(PolicyMismatchException.class)
                .isThrownBy(() -> start(book, context()))
                .withMessageContaining(why);
    }

    private StagingProcessor start(PolicyBook book, MockProcessorContext<String, Envelope<Message>> context) {
        stores.forEach(context::addStateStore);
        var processor = processor(book);
        processor.init(context);
        context.scheduledPunctuators().forEach(p -> p.getPunctuator().punctuate(0));
        return processor;
    }

    private StagingProcessor processor(PolicyBook book) {
        var metrics = new StagingMetrics(new SimpleMeterRegistry(), portfolio);
        StagingShell shell = new StagingShell(new Staging(book), portfolio, metrics, 1);
        return new StagingProcessor(
                shell, ThreadLocal.withInitial(() -> new Turns(Turns.Bounds.lasting(shell.rollSlice()))));
    }

    private MockProcessorContext<String, Envelope<Message>> context() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "policy-change-test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:0");
        var context =
                new MockProcessorContext<String, Envelope<Message>>(settings, new TaskId(0, 0), stateDir.toFile());
        context.setRecordMetadata(Topics.LOAN_EVENTS.name(), 0, 0);
        context.setCurrentSystemTimeMs(0);
        return context;
    }

    @SafeVarargs
    private static void process(StagingProcessor processor, Envelope<Fact>... events) {
        for (Envelope<Fact> event : events) {
            RecordHeaders headers = new RecordHeaders();
            byte[] value = CloudEventFormat.write(event, headers);
            processor.process(new Record<>("any", value, 0, headers));
        }
    }

    private static List<String> transitions(MockProcessorContext<String, Envelope<Message>> context) {
        return context.forwarded().stream()
                .map(f -> f.record().value().data())
                .filter(BucketTransition.class::isInstance)
                .map(m -> ((BucketTransition) m).date() + " " + ((BucketTransition) m).to())
                .toList();
    }

    private static TreatmentPolicy february(String from, int days) {
        return Policies.parse("february.yaml", """
                        version: february
                        effectiveFrom: %s
                        ladder: [{bucket: UP_TO, from: 1, to: %d}, {bucket: OVER, from: %d}]
                        steps:
                          - {id: one, at: {dpd: 1}, action: sms, template: t, expiresAfterDays: 5}
                        """.formatted(from, days, days + 1))
                .book()
                .versions()
                .get(0);
    }
}
