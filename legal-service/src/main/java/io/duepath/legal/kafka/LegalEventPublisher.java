package io.duepath.legal.kafka;

import io.duepath.legal.domain.EventPublisher;
import io.duepath.legal.domain.OutgoingEvent;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/** Writes legal-events, keyed by loan, and waits for the broker's acknowledgement of each. */
public final class LegalEventPublisher implements EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(LegalEventPublisher.class);
    private static final URI SOURCE = URI.create("/duepath/legal");

    private final KafkaOperations<String, byte[]> kafka;

    public LegalEventPublisher(KafkaOperations<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public Set<String> publish(List<OutgoingEvent> events) {
        Map<String, CompletableFuture<?>> sent = new LinkedHashMap<>();
        events.forEach(event -> sent.put(event.eventId(), kafka.send(asRecord(event))));
        Set<String> arrived = new HashSet<>();
        sent.forEach((id, answer) -> {
            if (hasArrived(answer)) {
                arrived.add(id);
            }
        });
        return arrived;
    }

    private static ProducerRecord<String, byte[]> asRecord(OutgoingEvent out) {
        var envelope = Envelope.of(out.eventId(), SOURCE, out.on(), out.event())
                .causedBy(out.causationId(), out.traceParent());
        var headers = new RecordHeaders();
        byte[] value = CloudEventFormat.write(envelope, headers);
        return new ProducerRecord<>(
                Topics.LEGAL_EVENTS.name(), null, out.loanId().value(), value, headers);
    }

    private static boolean hasArrived(CompletableFuture<?> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warn("The broker did not take an event, it stays in the outbox: {}", e.getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
