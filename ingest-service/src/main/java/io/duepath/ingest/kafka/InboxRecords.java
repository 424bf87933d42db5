package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeResult;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The inbox: every record is taken or refused. */
public record InboxRecords(IncomingRecords incoming, Intake intake) implements RecordDecisions {

    @Override
    public Door door() {
        return Door.INBOX;
    }

    @Override
    public Optional<IntakeResult> decide(ConsumerRecord<byte[], byte[]> record) {
        return Optional.of(intake.decide(incoming.message(door(), record)));
    }
}
