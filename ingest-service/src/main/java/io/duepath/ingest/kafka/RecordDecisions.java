package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.IntakeResult;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decides about the records of one door. */
public interface RecordDecisions {

    /** The door. */
    Door door();

    /** What becomes of the record; empty for a message of our own services that is for others. */
    Optional<IntakeResult> decide(ConsumerRecord<byte[], byte[]> record);
}
