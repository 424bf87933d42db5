package io.duepath.ingest.http;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.kafka.Decided;
import io.duepath.model.fixture.RecordText;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;

/** A request in binary mode: any headers, any body. */
class BinaryRequestFuzzTest {

    @FuzzTest
    @Timeout(30)
    void isDecided(byte[] input) {
        RecordText text = new RecordText(input);
        MockHttpServletRequest request = new MockHttpServletRequest();
        for (Header header : text.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            if (header.key().startsWith("ce-")) {
                request.addHeader(header.key(), new String(value, StandardCharsets.ISO_8859_1));
            }
        }
        Decided.of(RawMessage.binary(Door.HTTP, Door.HTTP.line(1), CloudEventHeaders.of(request), text.body()));
    }
}
