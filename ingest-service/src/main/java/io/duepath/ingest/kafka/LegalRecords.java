package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.Door;
import io.duepath.ingest.domain.Intake;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.model.event.Fact;
import io.duepath.model.wire.MessageType;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** legal-events: cases opened and closed come back under their own ids; what else legal tells is for others. */
public record LegalRecords(IncomingRecords incoming, Intake intake) implements RecordDecisions {

    @Override
    public Door door() {
        return Door.LEGAL_EVENTS;
    }

    @Override
    public Optional<IntakeResult> decide(ConsumerRecord<byte[], byte[]> record) {
        boolean forOthers =
                IncomingRecords.type(record).filter(this::isNotTaken).isPresent();
        return forOthers ? Optional.empty() : Optional.of(intake.decide(incoming.message(door(), record)));
    }

    private boolean isNotTaken(MessageType<?> type) {
        return !Fact.class.isAssignableFrom(type.data())
                || !door().takes(type.data().asSubclass(Fact.class));
    }
}
