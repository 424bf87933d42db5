package io.duepath.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.apache.kafka.clients.producer.ProducerRecord;

/** What ingest promises about any message whatever: it is decided, and becomes one record that our readers can read. */
public final class Decided {

    private static final int RECORD_LIMIT = 1_000_000;
    private static final Intake INTAKE = new Intake(new JsonMessageReader(), new WorldPhoneNumbers("CN"));
    private static final Records RECORDS = new Records(
            AddressCipher.ofKeyset(AddressCipher.newKeyset()),
            4,
            InstantSource.fixed(Instant.parse("2026-01-31T00:00:00Z")),
            Traces.UNWATCHED);

    private Decided() {}

    /** The decision, after a look at the record that it becomes; a tick becomes none by itself. */
    public static IntakeResult of(RawMessage message) {
        IntakeResult result = INTAKE.decide(message);
        if (!(result instanceof IntakeResult.TickAsked)) {
            ProducerRecord<byte[], byte[]> record = result.fold(RECORDS);
            assertThat(record.value().length).isLessThan(RECORD_LIMIT);
            assertThat(CloudEventFormat.read(record.headers(), record.value())).isNotNull();
        }
        return result;
    }
}
