package io.duepath.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.ingest.EventJson;
import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.wire.JsonMessageReader;
import io.duepath.ingest.wire.WorldPhoneNumbers;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.service.tracing.Traces;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Whatever comes in becomes one record that Kafka takes and our readers can read: nothing can block a door. */
class HostileInputTest {

    private static final int RECORD_LIMIT = 1_000_000;
    private static final long SEED = 20_260_131;

    private final Intake intake = new Intake(new JsonMessageReader(), new WorldPhoneNumbers("CN"));
    private final Records records = new Records(
            AddressCipher.ofKeyset(AddressCipher.newKeyset()),
            4,
            InstantSource.fixed(Instant.parse("2026-01-31T00:00:00Z")),
            Traces.UNWATCHED);

    @Test
    void survivesEventsWithBytesChangedAtRandom() {
        Random random = new Random(SEED);
        List<byte[]> seeds = List.of(
                EventJson.instalment("l-1", "e-1", 1, "300.00").getBytes(UTF_8),
                EventJson.loanRegistered("l-1", "e-1").getBytes(UTF_8),
                EventJson.contact("c-1", "e-1", "+8613800138000").getBytes(UTF_8));
        for (int i = 0; i < 10_000; i++) {
            byte[] event = seeds.get(random.nextInt(seeds.size())).clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                event[random.nextInt(event.length)] = (byte) random.nextInt(256);
            }
            becomesOneRecord(event);
        }
    }

    @Test
    void survivesHalvesOfSurrogatePairs() {
        String event = EventJson.loanRegistered("l-1", "e-1");
        becomesRejection(event.replace("\"car\"", "\"\\ud800\"").getBytes(UTF_8));
        becomesRejection(event.replace("\"product\"", "\"\\udc00\"").getBytes(UTF_8));
        String marked = event.replace("\"car\"", "\"###\"");
        byte[] raw = marked.getBytes(UTF_8);
        int at = marked.indexOf("###");
        raw[at] = (byte) 0xED;
        raw[at + 1] = (byte) 0xA0;
        raw[at + 2] = (byte) 0x80;
        becomesRejection(raw);
    }

    @Test
    void cutsLongTextsNotThroughTheMiddleOfACharacter() {
        String emoji = "\\ud83d\\ude97".repeat(300);
        becomesRejection(EventJson.loanRegistered("l-1", "x" + emoji).getBytes(UTF_8));
        becomesRejection(EventJson.loanRegistered("l-1", emoji).getBytes(UTF_8));
        becomesRejection(EventJson.loanRegistered("l-1", "e-1")
                .replace("\"product\"", "\"x" + emoji + "\"")
                .getBytes(UTF_8));
        becomesRejection(EventJson.loanRegistered("l-1", "e-1")
                .replace("\"product\"", "\"" + emoji + "\"")
                .getBytes(UTF_8));
    }

    @Test
    void survivesThousandsOfProblemsInOneEvent() {
        String fields = IntStream.range(0, 15_000)
                .mapToObj(i -> "\"unknown" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        becomesRejection(EventJson.event("loan-registered.v1", "e-1", "2026-01-02", fields)
                .getBytes(UTF_8));
    }

    @Test
    void survivesHugeNamesAndAttributes() {
        String huge = "x".repeat(120_000);
        becomesRejection(EventJson.event(huge, huge, "2026-01-02", "{}").getBytes(UTF_8));
        becomesRejection(EventJson.event("loan-registered.v1", "e", "2026-01-02", "{\"" + huge + "\":1}")
                .getBytes(UTF_8));
        becomesRejection(
                EventJson.instalment("l", "e", 1, "1" + "0".repeat(900)).getBytes(UTF_8));
        becomesRejection(EventJson.instalment("l", "e", 1, "1e999999999").getBytes(UTF_8));
    }

    private void becomesRejection(byte[] event) {
        assertThat(decide(event).problems()).isNotEmpty();
        becomesOneRecord(event);
    }

    private void becomesOneRecord(byte[] event) {
        ProducerRecord<byte[], byte[]> record = decide(event).fold(records);
        assertThat(record.value().length).isLessThan(RECORD_LIMIT);
        assertThat(CloudEventFormat.read(record.headers(), record.value())).isNotNull();
    }

    private IntakeResult decide(byte[] event) {
        return intake.decide(RawMessage.structured(Door.INBOX, Door.INBOX.at("t", 0, 0), event));
    }
}
