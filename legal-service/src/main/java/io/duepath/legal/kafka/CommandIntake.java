package io.duepath.legal.kafka;

import io.duepath.legal.domain.CommandEnd;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.wire.Envelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where the listener hands over what it read; a record whose call returned is done with, whatever became of it. */
public interface CommandIntake {

    /** Applies a command, or parks its record. */
    CommandEnd take(ConsumerRecord<byte[], byte[]> origin, Envelope<?> envelope, LegalCommand command);

    /** Parks a record that is no command. */
    CommandEnd park(ConsumerRecord<byte[], byte[]> origin, String reason);
}
