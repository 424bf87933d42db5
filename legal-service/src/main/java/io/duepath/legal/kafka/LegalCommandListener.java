package io.duepath.legal.kafka;

import io.duepath.legal.domain.CommandEnd;
import io.duepath.model.command.LegalCommand;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.UndecodableException;
import io.duepath.service.tracing.LogSubject;
import io.duepath.service.tracing.Step;
import io.duepath.service.tracing.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListener;

/** Reads legal-commands. It throws only when the intake cannot do its work now: then the record comes again. */
final class LegalCommandListener implements MessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(LegalCommandListener.class);

    private final CommandIntake intake;
    private final Traces traces;

    LegalCommandListener(CommandIntake intake, Traces traces) {
        this.intake = intake;
        this.traces = traces;
    }

    @Override
    public void onMessage(ConsumerRecord<byte[], byte[]> origin) {
        Envelope<?> envelope;
        try {
            envelope = CloudEventFormat.read(origin.headers(), origin.value());
        } catch (UndecodableException e) {
            park(origin, "undecodable: " + e.getMessage());
            return;
        } catch (RuntimeException e) {
            // Whatever these bytes do to the reader, they would do it again. Its text may quote them.
            park(origin, "undecodable: " + e.getClass().getName());
            return;
        }
        if (envelope.data() instanceof LegalCommand command) {
            take(origin, envelope, command);
        } else {
            park(origin, "not a legal command: " + envelope.type().name());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> origin, Envelope<?> envelope, LegalCommand command) {
        String loan = command.loanId().value();
        try (Step step = traces.step("take a legal command in", envelope.traceParent());
                LogSubject subject = LogSubject.of(envelope.traceParent(), loan, envelope.id())) {
            step.tag("duepath.loan", loan).tag("duepath.event", envelope.id());
            CommandEnd end =
                    intake.take(origin, envelope.causedBy(envelope.causationId(), step.traceParent()), command);
            if (end == CommandEnd.PARKED) {
                LOG.warn("Parked {} ({})", place(origin), subject);
            }
        }
    }

    private void park(ConsumerRecord<byte[], byte[]> origin, String reason) {
        LOG.warn("Parked {}: {}", place(origin), reason);
        intake.park(origin, reason);
    }

    private static String place(ConsumerRecord<byte[], byte[]> origin) {
        return origin.topic() + "-" + origin.partition() + "@" + origin.offset();
    }
}
