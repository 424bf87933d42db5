package io.duepath.legal.kafka;

import io.duepath.legal.kafka.EvidenceIntake.Heard;
import io.duepath.model.wire.CloudEventFormat;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/** Reads contact-log and bucket-transitions. It throws only when the intake cannot do its work now. */
final class EvidenceListener implements BatchMessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceListener.class);

    private final EvidenceIntake intake;

    EvidenceListener(EvidenceIntake intake) {
        this.intake = intake;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Heard> heard = new ArrayList<>();
        records.forEach(origin -> {
            try {
                heard.add(new Heard(origin, CloudEventFormat.read(origin.headers(), origin.value())));
            } catch (RuntimeException e) {
                // Whatever these bytes do to the reader, they would do it again. Its text may quote them.
                LOG.warn("Cannot read {}-{}@{}", origin.topic(), origin.partition(), origin.offset());
                intake.park(origin, "undecodable: " + e.getClass().getName());
            }
        });
        intake.take(heard);
    }
}
