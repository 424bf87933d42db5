package io.duepath.notifier.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts what a tick reads: its cost follows what is released, not what waits. */
class ReleaseDrainTest {

    private static final Instant NOON = Instant.parse("2026-01-31T04:00:00Z");

    private final NavigableMap<String, Long> waiting = new TreeMap<>();
    private final List<String> decided = new ArrayList<>();
    private int reads;

    private final ReleaseDrain drain =
            new ReleaseDrain(new MockProcessorContext<>(), this::range, (key, at) -> decide(key));

    @BeforeEach
    void manyWait() {
        for (int i = 0; i < 10_000; i++) {
            waiting.put(NOON.plusSeconds(i) + " cmd-" + i + " customer-" + i, 0L);
        }
    }

    @Test
    void aTickReadsWhatItReleasesAndNothingElse() {
        tick(NOON.minusSeconds(1));
        assertThat(reads).isZero();
        tick(NOON.plusSeconds(2));
        assertThat(decided).containsExactly("cmd-0", "cmd-1", "cmd-2");
        assertThat(reads).isEqualTo(3);
        tick(NOON.plusSeconds(2));
        assertThat(reads).as("nothing new has come").isEqualTo(3);
        tick(NOON.plusSeconds(102));
        assertThat(decided).hasSize(103);
        assertThat(reads).isEqualTo(103);
    }

    @Test
    void aSliceThatEndsEarlyGoesOnWhereItWas() {
        while (decided.size() < 50) {
            drain.slice(Duration.ZERO, NOON.plusSeconds(49).toEpochMilli());
        }
        assertThat(decided).doesNotHaveDuplicates().hasSize(50);
        assertThat(drain.backlog()).isFalse();
        assertThat(reads).isEqualTo(50);
    }

    private void tick(Instant now) {
        drain.slice(Duration.ofSeconds(10), now.toEpochMilli());
    }

    private void decide(WaitingKey key) {
        decided.add(key.commandId().value());
        waiting.keySet().removeIf(k -> k.contains(" " + key.commandId() + " "));
    }

    private KeyValueIterator<String, Long> range(String from, String to) {
        var found =
                new TreeMap<>(waiting.subMap(from, true, to, true)).entrySet().iterator();
        return new KeyValueIterator<>() {
            @Override
            public void close() {}

            @Override
            public String peekNextKey() {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public KeyValue<String, Long> next() {
                reads++;
                var entry = found.next();
                return KeyValue.pair(entry.getKey(), entry.getValue());
            }
        };
    }
}
