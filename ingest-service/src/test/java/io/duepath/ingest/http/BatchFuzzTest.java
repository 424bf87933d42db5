package io.duepath.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.kafka.Decided;
import java.util.List;
import org.junit.jupiter.api.Timeout;

/** The body of a batch: each element is decided, and together they are no longer than the body. */
class BatchFuzzTest {

    @FuzzTest
    @Timeout(30)
    void isDecided(byte[] body) {
        List<RawMessage> elements = BatchMessages.cut(body, 65_536);
        int bytes = 0;
        for (RawMessage element : elements) {
            bytes += element.body().length;
            Decided.of(element);
        }
        assertThat(bytes).isLessThanOrEqualTo(body.length);
    }
}
