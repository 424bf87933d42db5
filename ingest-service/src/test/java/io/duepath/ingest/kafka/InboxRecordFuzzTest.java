package io.duepath.ingest.kafka;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.duepath.ingest.domain.Door;
import io.duepath.model.fixture.RecordText;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Timeout;

/** Records of the inbox and of legal-events, in either mode of CloudEvents or in none. */
class InboxRecordFuzzTest {

    private final IncomingRecords incoming = new IncomingRecords(262_144);

    @FuzzTest
    @Timeout(30)
    void isDecided(byte[] input) {
        RecordText text = new RecordText(input);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                "inbox",
                0,
                7,
                0L,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                text.body(),
                text.headers(),
                Optional.empty());
        Decided.of(incoming.message(Door.INBOX, record));
        Decided.of(incoming.message(Door.LEGAL_EVENTS, record));
    }
}
