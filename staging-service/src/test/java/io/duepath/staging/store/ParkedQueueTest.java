package io.duepath.staging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.duepath.model.fault.Origin;
import io.duepath.staging.store.ParkedQueue.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits behind a parked loan is the same after a restart, in the same order. */
class ParkedQueueTest {

    private static final LocalDate SINCE = LocalDate.parse("2026-01-05");
    private static final Waiting FIRST = new Waiting("e1", "duepath.loan-closed.v1", "{\"名\":1}", 7);
    private static final Waiting SECOND = new Waiting("e2", "duepath.loan-closed.v1", "{}", -1);

    private static ParkedQueue queue(@Nullable LocalDate since, @Nullable Origin origin, Waiting... waiting) {
        return new ParkedQueue(since, "why", origin, List.of(waiting));
    }

    private static @Nullable ParkedQueue again(ParkedQueue queue) {
        return ParkedQueue.decode(queue.encode());
    }

    @Test
    void isStoredWhole() {
        ParkedQueue known = queue(SINCE, new Origin("topic", "duepath.loan-events", 0, 0L, null), FIRST, SECOND);
        ParkedQueue unknown = queue(null, null);
        ParkedQueue half = queue(SINCE, new Origin("http", null, null, null, null), SECOND);

        assertThat(again(known)).isEqualTo(known);
        assertThat(again(unknown)).isEqualTo(unknown);
        assertThat(again(half)).isEqualTo(half);
        assertThat(ParkedQueue.decode(null)).isNull();
    }

    @Test
    void growsAtItsEndAndKeepsTheLastFailure() {
        ParkedQueue queue = queue(SINCE, null, FIRST).plus(SECOND).failing("again");

        assertThat(queue.waiting()).containsExactly(FIRST, SECOND);
        assertThat(queue.failure()).isEqualTo("again");
        assertThat(queue.since()).isEqualTo(SINCE);
    }

    @Test
    void isFullPastAQuarterOfAMegabyte() {
        Waiting half = new Waiting("e", "t", "x".repeat(128 * 1024), 0);

        assertThat(queue(SINCE, null, half, half).isFull()).isFalse();
        assertThat(queue(SINCE, null, half, half, SECOND).isFull()).isTrue();
    }

    @Test
    void readsTheFormerFormat() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            out.writeInt(1);
            out.writeUTF("e1");
            out.writeUTF("duepath.loan-closed.v1");
            byte[] json = "{\"名\":1}".getBytes(StandardCharsets.UTF_8);
            out.writeInt(json.length);
            out.write(json);
        }

        assertThat(ParkedQueue.decode(bytes.toByteArray()))
                .isEqualTo(new ParkedQueue(
                        null, "", null, List.of(new Waiting("e1", "duepath.loan-closed.v1", "{\"名\":1}", -1))));
    }

    @Test
    void refusesFormatsItDoesNotKnow() {
        byte[] stored = queue(SINCE, null).encode();
        for (byte format : new byte[] {0, 3}) {
            stored[0] = format;
            assertThatIllegalStateException().isThrownBy(() -> ParkedQueue.decode(stored));
        }
    }
}
