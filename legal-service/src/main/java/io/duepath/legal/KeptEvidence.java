package io.duepath.legal;

import io.duepath.legal.archive.LoanRecords;
import io.duepath.legal.kafka.EvidenceIntake;
import io.duepath.legal.store.CommandInbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;

/** Brings what the listener read into the evidence of its loan; what the database refuses is parked by itself. */
record KeptEvidence(LoanRecords records, CommandInbox inbox) implements EvidenceIntake {

    @Override
    public void take(List<Heard> heard) {
        try {
            records.add(heard.stream()
                    .<io.duepath.model.wire.Envelope<?>>map(Heard::envelope)
                    .toList());
        } catch (DataIntegrityViolationException e) {
            heard.forEach(this::alone);
        }
    }

    private void alone(Heard heard) {
        try {
            records.add(List.of(heard.envelope()));
        } catch (DataIntegrityViolationException e) {
            // Not the text of the exception: it quotes values.
            park(heard.origin(), "the database refuses its values");
        }
    }

    @Override
    public void park(ConsumerRecord<byte[], byte[]> origin, String reason) {
        inbox.park(origin, reason);
    }
}
