package io.duepath.legal.kafka;

import io.duepath.model.wire.Envelope;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where evidence from the topics is kept; records whose call returned are done with. */
public interface EvidenceIntake {

    /** A record and what it says. */
    record Heard(ConsumerRecord<byte[], byte[]> origin, Envelope<?> envelope) {}

    /** Keeps these, each once however often it comes. */
    void take(List<Heard> heard);

    /** Sets a record aside that nobody can read. */
    void park(ConsumerRecord<byte[], byte[]> origin, String reason);
}
