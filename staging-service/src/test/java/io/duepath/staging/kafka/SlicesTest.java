package io.duepath.staging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.command.RollComplete;
import io.duepath.model.event.Fact;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor of production drains a day of one partition; only the store of loans and the clock are made for it. */
class SlicesTest {

    private static final int MILLION = 1_000_000;
    private static final Turns.Bounds NO_BOUNDS = new Turns.Bounds(Integer.MAX_VALUE, Long.MAX_VALUE / 8, () -> 0);

    @TempDir
    Path folder;

    /** What a day came to. */
    private record Outcome(long said, long messages, long stored, List<Integer> slices, int rolls) {}

    @Test
    void aMillionLoansDueOnOneDayAreRolledInSlicesAndSayWhatOneRollSays() {
        CompletableFuture<Outcome> whole =
                CompletableFuture.supplyAsync(() -> new Task("whole", MILLION, NO_BOUNDS).day(0));
        Outcome sliced =
                new Task("sliced", MILLION, new Turns.Bounds(10_000, Long.MAX_VALUE / 8, () -> 0)).day(MILLION / 2);

        assertThat(sliced.slices()).hasSize(MILLION / 10_000).containsOnly(10_000);
        assertThat(sliced.rolls()).isEqualTo(2);
        assertThat(sliced.messages()).isEqualTo(3L * MILLION + 2);
        Outcome undivided = whole.join();
        assertThat(undivided.slices()).containsExactly(MILLION);
        assertThat(sliced.said()).isEqualTo(undivided.said());
        assertThat(sliced.messages()).isEqualTo(undivided.messages());
        assertThat(sliced.stored()).isEqualTo(undivided.stored());
    }

    @Test
    void aSliceEndsWhenItsTimeIsOverHoweverFewLoansItHad() {
        AtomicLong clock = new AtomicLong();

        Outcome day =
                new Task("clock", 1_000, new Turns.Bounds(10_000, 50_000_000, () -> clock.addAndGet(1_000_000))).day(0);

        assertThat(day.slices()).allMatch(loans -> loans < 250).hasSizeGreaterThan(4);
        assertThat(day.slices().stream().mapToInt(loans -> loans).sum()).isEqualTo(1_000);
    }

    @Test
    void aTaskHasCallbacksOnlyWhileThereIsSomethingToRoll() {
        Task task = new Task("idle", 1_000, new Turns.Bounds(100, Long.MAX_VALUE / 8, () -> 0));

        task.day(0);

        assertThat(task.scheduledPunctuators())
                .isNotEmpty()
                .allMatch(MockProcessorContext.CapturedPunctuator::cancelled);
    }

    /** One task of one partition. */
    private final class Task extends MockProcessorContext<String, Envelope<Message>> {

        private final Turns.Bounds bounds;
        private final Staging staging = new Staging(Policies.standard());
        private final Portfolio portfolio = new Portfolio();
        private final StagingShell shell =
                new StagingShell(staging, portfolio, new StagingMetrics(new SimpleMeterRegistry(), portfolio), 1);
        private final EqualLoans loans;
        private final Map<String, StateStore> others = new HashMap<>();
        private final List<Integer> slices = new ArrayList<>();
        private int committed;
        private int rolls;
        private long messages;
        private long said;

        Task(String name, int number, Turns.Bounds bounds) {
            super(settings(), new TaskId(0, 0), folder.resolve(name).toFile());
            setCurrentSystemTimeMs(0);
            this.bounds = bounds;
            this.loans = EqualLoans.dueOn11January(number, staging);
        }

        /** Plays the day; the task starts anew, with what is stored, once so many loans are rolled. */
        Outcome day(int restartAfter) {
            StagingProcessor processor = started();
            processor.process(tick("2026-01-10"));
            processor.process(tick("2026-01-11"));
            commit();
            boolean restarted = restartAfter == 0;
            while (rolls < 2) {
                if (!restarted && loans.saved() >= restartAfter) {
                    processor.close();
                    started();
                    restarted = true;
                }
                scheduledPunctuators()
                        .get(scheduledPunctuators().size() - 1)
                        .getPunctuator()
                        .punctuate(0);
                // As the commit interval does.
                commit();
            }
            return new Outcome(said, messages, loans.hash(), slices, rolls);
        }

        private StagingProcessor started() {
            StagingProcessor processor = new StagingProcessor(shell, ThreadLocal.withInitial(() -> new Turns(bounds)));
            processor.init(this);
            return processor;
        }

        private static Record<String, byte[]> tick(String date) {
            Envelope<Fact> event = Facts.day(date);
            RecordHeaders headers = new RecordHeaders();
            byte[] value = CloudEventFormat.write(event, headers);
            return new Record<>("any", value, 0, headers);
        }

        private static Properties settings() {
            Properties settings = new Properties();
            settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "slices-test");
            settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:0");
            return settings;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <S extends StateStore> S getStateStore(String name) {
            return name.equals(StagingTopology.LOANS) ? (S) loans : (S) others.computeIfAbsent(name, this::inMemory);
        }

        private StateStore inMemory(String name) {
            StateStore store = Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                    .withLoggingDisabled()
                    .withCachingDisabled()
                    .build();
            store.init(getStateStoreContext(), store);
            return store;
        }

        @Override
        public <K extends String, V extends Envelope<Message>> void forward(Record<K, V> message, String sink) {
            messages++;
            rolls += message.value().data() instanceof RollComplete ? 1 : 0;
            said = 31 * (31 * said + message.key().hashCode())
                    + 31L * message.value().id().hashCode()
                    + message.value().data().hashCode();
        }

        @Override
        public void commit() {
            int rolled = loans.saved() - committed;
            committed = loans.saved();
            if (rolled > 0) {
                slices.add(rolled);
            }
        }
    }
}
