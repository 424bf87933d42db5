package io.duepath.legal;

import io.duepath.legal.domain.CommandEnd;
import io.duepath.legal.kafka.CommandIntake;
import io.duepath.legal.store.CommandInbox;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.wire.Envelope;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Brings what the listener read into the inbox, and counts what became of it. */
record CountedIntake(CommandInbox inbox, LegalMetrics metrics) implements CommandIntake {

    @Override
    public CommandEnd take(ConsumerRecord<byte[], byte[]> origin, Envelope<?> envelope, LegalCommand command) {
        return metrics.ended(inbox.take(origin, envelope, command));
    }

    @Override
    public CommandEnd park(ConsumerRecord<byte[], byte[]> origin, String reason) {
        return metrics.ended(inbox.park(origin, reason));
    }
}
