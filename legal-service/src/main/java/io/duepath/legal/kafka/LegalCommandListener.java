package io.duepath.legal.kafka;

import io.duepath.model.command.LegalCommand;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.UndecodableException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/** Reads legal-commands. It throws only when the intake cannot do its work now: then the record comes again. */
final class LegalCommandListener implements MessageListener<byte[], byte[]> {

    private final CommandIntake intake;

    LegalCommandListener(CommandIntake intake) {
        this.intake = intake;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> origin) {
        Envelope<?> envelope;
        try {
            envelope = CloudEventFormat.read(origin.headers(), origin.value());
        } catch (UndecodableException e) {
            intake.park(origin, "undecodable: " + e.getMessage());
            return;
        } catch (RuntimeException e) {
            // Whatever these bytes do to the reader, they would do it again. Its text may quote them.
            intake.park(origin, "undecodable: " + e.getClass().getName());
            return;
        }
        if (envelope.data() instanceof LegalCommand command) {
            intake.take(origin, envelope, command);
        } else {
            intake.park(origin, "not a legal command: " + envelope.type().name());
        }
    }
}
