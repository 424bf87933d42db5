package io.duepath.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.kafka.Decided;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;

/** The body of a stream: each line is decided under its own number, and none is made up. */
class StreamFuzzTest {

    @FuzzTest
    @Timeout(30)
    void isDecided(byte[] body) throws IOException {
        LineMessages messages = new LineMessages(new ByteArrayInputStream(body), 4_096);
        long last = 0;
        for (Optional<RawMessage> m = messages.next(); m.isPresent(); m = messages.next()) {
            Long line = m.get().origin().line();
            assertThat(line).isGreaterThan(last);
            last = line;
            Decided.of(m.get());
        }
        assertThat(last).isLessThanOrEqualTo(lineEnds(body) + 1);
    }

    private static long lineEnds(byte[] body) {
        long ends = 0;
        for (byte b : body) {
            ends += b == '\n' ? 1 : 0;
        }
        return ends;
    }
}
