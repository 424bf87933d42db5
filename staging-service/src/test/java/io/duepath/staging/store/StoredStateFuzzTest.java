package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.staging.story.StoryEntry;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Timeout;

/** What stands beside the loans in staging's stores: heads, queues, calendars, policy records and stories, damaged or not. */
class StoredStateFuzzTest {

    /** The first byte chooses what the others are. */
    @FuzzTest
    @Timeout(30)
    void decodes(byte[] input) {
        if (input.length == 0) {
            return;
        }
        byte[] stored = Arrays.copyOfRange(input, 1, input.length);
        try {
            switch (Math.floorMod(input[0], 5)) {
                case 0 -> LoanHead.of(stored);
                case 1 -> {
                    ParkedQueue queue = Objects.requireNonNull(ParkedQueue.decode(stored));
                    assertThat(ParkedQueue.decode(queue.encode())).isEqualTo(queue);
                }
                case 2 -> {
                    PolicyRecord record = PolicyRecord.decode(stored);
                    assertThat(PolicyRecord.decode(record.encode())).isEqualTo(record);
                }
                case 3 -> {
                    byte[] again = PartitionCalendar.decode(stored).encode();
                    assertThat(PartitionCalendar.decode(again).encode()).isEqualTo(again);
                }
                default -> {
                    for (StoryEntry entry : StoryPage.of(stored).entries()) {
                        StoryPage again = StoryPage.of(null).plus(entry);
                        assertThat(StoryPage.of(again.bytes()).entries()).containsExactly(entry);
                    }
                }
            }
        } catch (UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException
                | BufferUnderflowException
                | DateTimeException refused) {
            assertThat(refused).isNotNull();
        }
    }
}
