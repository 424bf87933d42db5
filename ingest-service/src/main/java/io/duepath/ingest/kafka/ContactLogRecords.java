package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.ContactsMade;
import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.EventAttributes;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.RawMessage;
import io.duepath.ingest.domain.RejectionReason;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.event.ContactMade;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.MessageType;
import io.duepath.model.wire.UndecodableException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * contact-log: a contact that reached its customer comes back as {@code contact-made}, under an id that follows from the
 * record that says so; what else the notifier tells is for others.
 */
public record ContactLogRecords(IncomingRecords incoming, Intake intake) implements RecordDecisions {

    @Override
    public Door door() {
        return Door.CONTACT_LOG;
    }

    @Override
    public Optional<IntakeResult> decide(ConsumerRecord<byte[], byte[]> record) {
        Optional<MessageType<?>> type = IncomingRecords.type(record);
        if (type.isEmpty()) {
            return Optional.of(intake.decide(incoming.message(door(), record)));
        }
        return type.get().data() == ContactRefined.class ? refined(record) : Optional.empty();
    }

    private Optional<IntakeResult> refined(ConsumerRecord<byte[], byte[]> record) {
        Envelope<?> envelope;
        try {
            envelope = CloudEventFormat.read(record.headers(), record.value());
        } catch (UndecodableException e) {
            return Optional.of(refused(record, e));
        }
        return ContactsMade.by((ContactRefined) envelope.data()).map(made -> taken(envelope, made));
    }

    private IntakeResult refused(ConsumerRecord<byte[], byte[]> record, UndecodableException e) {
        RawMessage message = incoming.message(door(), record);
        String words = e.getMessage() == null ? "undecodable" : e.getMessage();
        var problem = RejectionReason.NOT_A_CLOUD_EVENT.at("", words);
        return new IntakeResult.Rejected(message, message.attributes().orElse(Map.of()), List.of(problem));
    }

    private static IntakeResult taken(Envelope<?> cause, ContactMade made) {
        EventAttributes attributes = new EventAttributes(
                DerivedId.of("contact-made", cause.id()),
                Records.SOURCE,
                made.on().atStartOfDay().atOffset(ZoneOffset.UTC),
                cause.id(),
                cause.traceParent());
        return new IntakeResult.LoanFactTaken(attributes, made);
    }
}
