package io.duepath.model.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duepath.model.Message;
import io.duepath.model.event.LoanClosed;
import io.duepath.model.fixture.SampleMessages;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventFormatTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final Envelope<LoanClosed> CLOSED = envelope(SampleMessages.of(LoanClosed.class));

    private final Headers headers = new RecordHeaders();

    static List<Message> samples() {
        return SampleMessages.all();
    }

    @Test
    void writesTheAttributesAsHeadersAndTheDataAsJson() {
        byte[] value = CloudEventFormat.write(CLOSED.causedBy("E-0", TRACE), headers);

        assertThat(texts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "E-1",
                        "ce_source", "/cores/one",
                        "ce_type", "duepath.loan-closed.v1",
                        "ce_time", "2026-01-08T00:00:00Z",
                        "ce_causationid", "E-0",
                        "ce_traceparent", TRACE,
                        "content-type", "application/json"));
        assertThat(new String(value, UTF_8))
                .isEqualTo("{\"loanId\":\"L-1\",\"on\":\"2026-01-08\",\"reason\":\"paid-off\"}");
    }

    /** As Kafka Streams does for a record that goes to several partitions. */
    @Test
    void putsAttributesInThePlaceOfThoseThatAreThere() {
        headers.add("own", new byte[0]);
        CloudEventFormat.write(CLOSED.causedBy("E-0", TRACE), headers);
        CloudEventFormat.write(CLOSED, headers);

        assertThat(headers.toArray())
                .extracting(Header::key)
                .containsExactlyInAnyOrder(
                        "own", "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type");
    }

    @Test
    void writesNoHeaderForACauseOrTraceThatIsNotThere() {
        CloudEventFormat.write(CLOSED, headers);

        assertThat(texts()).doesNotContainKeys("ce_causationid", "ce_traceparent");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsWhatItWrote(Message sample) {
        Envelope<Message> whole = envelope(sample).causedBy("E-0", TRACE);
        byte[] value = CloudEventFormat.write(whole, headers);
        assertThat(CloudEventFormat.read(headers, value)).isEqualTo(whole);

        Headers others = new RecordHeaders();
        Envelope<Message> bare = envelope(sample);
        assertThat(CloudEventFormat.read(others, CloudEventFormat.write(bare, others)))
                .isEqualTo(bare);
    }

    @Test
    void serializersNeedHeadersAndLetTombstonesThrough() {
        byte[] value = CloudEventFormat.<LoanClosed>serializer().serialize("t", headers, CLOSED);

        assertThat(CloudEventFormat.deserializer().deserialize("t", headers, value))
                .isEqualTo(CLOSED);
        assertThat(CloudEventFormat.<LoanClosed>serializer().serialize("t", headers, null))
                .isNull();
        assertThat(CloudEventFormat.deserializer().deserialize("t", headers, (byte[]) null))
                .isNull();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CloudEventFormat.<LoanClosed>serializer().serialize("t", CLOSED));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> CloudEventFormat.deserializer().deserialize("t", value));
    }

    @Nested
    class AnUndecodableRecord {

        @ParameterizedTest
        @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time"})
        void lacksAnAttribute(String header) {
            byte[] value = CloudEventFormat.write(CLOSED, headers);
            headers.remove(header);

            assertUndecodable(value);
        }

        @ParameterizedTest
        @CsvSource({
            "ce_specversion, 9.9",
            "ce_id, ''",
            "ce_source, not a uri",
            "ce_type, duepath.loan-closed.v2",
            "ce_time, yesterday",
            "content-type, application/cloudevents+json"
        })
        void hasAnAttributeThatCannotBe(String header, String wrong) {
            byte[] value = CloudEventFormat.write(CLOSED, headers);
            headers.remove(header).add(header, wrong.getBytes(UTF_8));

            assertUndecodable(value);
        }

        @Test
        void hasNoHeadersAtAll() {
            assertUndecodable("{}".getBytes(UTF_8));
        }

        @Test
        void hasNoValue() {
            CloudEventFormat.write(CLOSED, headers);

            assertUndecodable(null);
            assertUndecodable(new byte[0]);
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "[]", "{", "7", "{} {}", "\u0000"})
        void hasAValueThatIsNotTheData(String value) {
            CloudEventFormat.write(CLOSED, headers);

            assertUndecodable(value.getBytes(UTF_8));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                        {"loanId":"L-1","on":"Zhang Wei","reason":"sold"}            | /on
                        {"loanId":"Zhang Wei","on":"2026-01-08","reason":"sold"}     | /loanId
                        {"loanId":"L-1","on":"2026-01-08","reason":"Zhang Wei"}      | /reason
                        {"loanId":"L-1","on":"2026-01-08","reason":"sold","name":"Zhang Wei"} | /name
                        """)
        void saysWhereTheDataDoesNotFitAndNeverWhatItSaid(String value, String pointer) {
            CloudEventFormat.write(CLOSED, headers);

            assertThatExceptionOfType(UndecodableException.class)
                    .isThrownBy(() -> CloudEventFormat.read(headers, value.getBytes(UTF_8)))
                    .withMessage("data does not fit duepath.loan-closed.v1 at '" + pointer + "'")
                    .withNoCause();
        }

        private void assertUndecodable(byte[] value) {
            assertThatExceptionOfType(UndecodableException.class)
                    .isThrownBy(() -> CloudEventFormat.read(headers, value))
                    .withNoCause();
        }
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (Header header : headers) {
            assertThat(texts.put(header.key(), new String(header.value(), UTF_8)))
                    .isNull();
        }
        return texts;
    }

    private static <M extends Message> Envelope<M> envelope(M data) {
        return Envelope.of("E-1", URI.create("/cores/one"), LocalDate.parse("2026-01-08"), data);
    }
}
