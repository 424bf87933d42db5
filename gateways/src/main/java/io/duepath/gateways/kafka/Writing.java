package io.duepath.gateways.kafka;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Writes records one by one. A record is in the log when {@link #write} returns. */
final class Writing {

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 60;

    private final KafkaTemplate<String, byte[]> kafka;

    /** Writes with a template whose producer waits for all replicas. */
    Writing(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /**
     * Writes.
     *
     * @throws UnwrittenException if the broker does not acknowledge
     */
    void write(ProducerRecord<String, byte[]> record) {
        try {
            kafka.send(record).get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnwrittenException(record.topic(), e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new UnwrittenException(record.topic(), e);
        }
    }
}
