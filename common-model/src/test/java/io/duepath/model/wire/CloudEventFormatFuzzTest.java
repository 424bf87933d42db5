package io.duepath.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.model.fixture.RecordText;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Timeout;

/** Whatever a record holds, reading it gives a message that survives being written, or the one documented refusal. */
class CloudEventFormatFuzzTest {

    @FuzzTest
    @Timeout(30)
    void reads(byte[] input) {
        RecordText record = new RecordText(input);
        Envelope<?> envelope;
        try {
            envelope = CloudEventFormat.read(record.headers(), record.body());
        } catch (UndecodableException refused) {
            return;
        }
        RecordHeaders headers = new RecordHeaders();
        byte[] written = CloudEventFormat.write(envelope, headers);
        assertThat(CloudEventFormat.read(headers, written)).isEqualTo(envelope);
    }
}
