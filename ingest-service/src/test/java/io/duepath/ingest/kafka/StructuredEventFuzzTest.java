package io.duepath.ingest.kafka;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.RawMessage;
import org.junit.jupiter.api.Timeout;

/** The body of a structured request, a line of a stream, an element of a batch. */
class StructuredEventFuzzTest {

    @FuzzTest
    @Timeout(30)
    void isDecided(byte[] body) {
        Decided.of(RawMessage.structured(Door.HTTP, Door.HTTP.line(1), body));
    }
}
