package io.duepath.staging.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.staging.story.StoryEntry;
import io.duepath.staging.story.StoryField;
import io.duepath.staging.story.StoryKind;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryStoreTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-10");

    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("stories"), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .withCachingDisabled()
            .build();

    @BeforeEach
    void opened() {
        var context = new MockProcessorContext<String, String>();
        store.init(context.getStateStoreContext(), store);
    }

    @Test
    void keepsTheNewestEntriesAndNoMorePagesThanTheyNeed() {
        StoryStore stories = new StoryStore(store, 20);
        for (int n = 0; n < 500; n++) {
            stories.add("L1", List.of(moved(n)));
            stories.add("L10", List.of(moved(-n)));
        }
        assertThat(days("L1", 20))
                .containsExactlyElementsOf(
                        IntStream.range(480, 500).mapToObj(DAY::plusDays).toList());
        assertThat(days("L10", 20)).hasSize(20).endsWith(DAY.minusDays(499));
        assertThat(store.approximateNumEntries()).isEqualTo(2 * (1 + 3));
    }

    @Test
    void tellsManyThingsOfOneMomentInTheirOrder() {
        StoryStore stories = new StoryStore(store, 60);
        stories.add("L1", IntStream.range(0, 30).mapToObj(StoryStoreTest::moved).toList());
        assertThat(days("L1", 60)).hasSize(30).isSorted();
        assertThat(days("L1", 5)).hasSize(5).endsWith(DAY.plusDays(29));
    }

    @Test
    void forgetsThePagesThatAreTooManyOnceStoriesAreKeptShorter() {
        StoryStore longer = new StoryStore(store, 60);
        for (int n = 0; n < 200; n++) {
            longer.add("L1", List.of(moved(n)));
        }
        StoryStore shorter = new StoryStore(store, 10);
        for (int n = 200; n < 240; n++) {
            shorter.add("L1", List.of(moved(n)));
        }
        assertThat(store.approximateNumEntries()).isEqualTo(1 + 2);
    }

    @Test
    void keepsNothingAtLengthZero() {
        new StoryStore(store, 0).add("L1", List.of(moved(0)));
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void looksForTheStepOfAWithdrawnCommandOnFormerPagesToo() {
        StoryStore stories = new StoryStore(store, 60);
        stories.add(
                "L1",
                List.of(StoryEntry.of(DAY, StoryKind.REQUESTED)
                        .with(StoryField.COMMAND, "c1")
                        .with(StoryField.STEP, "dpd-1-sms")));
        for (int n = 0; n < 40; n++) {
            stories.add("L1", List.of(moved(n)));
        }
        stories.add("L1", List.of(StoryEntry.of(DAY, StoryKind.WITHDRAWN).with(StoryField.COMMAND, "c1")));
        List<StoryEntry> entries = StoryStore.read(store, "L1", 60).entries();
        assertThat(entries).hasSize(42);
        assertThat(entries.get(41).get(StoryField.STEP)).isEqualTo("dpd-1-sms");
    }

    @Test
    void goesOnFromAStoryThatAFormerBuildKeptInOneValue() {
        store.put(
                "L1",
                HexFormat.of()
                        .parseHex("0100020000" + "4ff0" + "0102" + "08" + "0007" + "43555252454e54" + "11" + "0001"
                                + "31" + "00004ff1" + "0600"));
        StoryStore stories = new StoryStore(store, 10);
        stories.add("L1", List.of(moved(0)));
        assertThat(StoryStore.read(store, "L1", 10).entries())
                .extracting(StoryEntry::kind)
                .containsExactly(StoryKind.MOVED, StoryKind.NOT_TAKEN, StoryKind.MOVED);
        for (int n = 1; n < 100; n++) {
            stories.add("L1", List.of(moved(n)));
        }
        assertThat(days("L1", 10)).hasSize(10).endsWith(DAY.plusDays(99));
        assertThat(store.approximateNumEntries()).isEqualTo(1 + 2);
    }

    private static StoryEntry moved(int day) {
        return StoryEntry.of(DAY.plusDays(day), StoryKind.MOVED).with(StoryField.TO, "DPD_1_30");
    }

    private List<LocalDate> days(String loanId, int length) {
        return StoryStore.read(store, loanId, length).entries().stream()
                .map(StoryEntry::date)
                .toList();
    }
}
