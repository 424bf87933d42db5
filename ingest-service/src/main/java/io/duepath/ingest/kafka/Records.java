package io.duepath.ingest.kafka;

import io.duepath.ingest.domain.EventAttributes;
import io.duepath.ingest.domain.IntakeResult;
import io.duepath.ingest.domain.IntakeResult.CustomerFactTaken;
import io.duepath.ingest.domain.IntakeResult.ErasureTaken;
import io.duepath.ingest.domain.IntakeResult.LoanFactTaken;
import io.duepath.ingest.domain.IntakeResult.Rejected;
import io.duepath.ingest.domain.IntakeResult.TickAsked;
import io.duepath.ingest.domain.ShortText;
import io.duepath.model.Message;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.event.CustomerFact;
import io.duepath.model.fault.Origin;
import io.duepath.model.fault.Problem;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.service.tracing.LogSubject;
import io.duepath.service.tracing.Traces;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record that each decision becomes: its topic, key, partition, and what of it must be encrypted. */
public final class Records implements IntakeResult.Cases<ProducerRecord<byte[], byte[]>> {

    /** Who speaks in what is ours: refusals and ticks. */
    static final URI SOURCE = URI.create("/duepath/ingest");

    private static final Logger LOG = LoggerFactory.getLogger(Records.class);
    private static final int MAX_ATTRIBUTE = 256;

    private final AddressCipher cipher;
    private final int customerPartitions;
    private final InstantSource clock;
    private final Traces traces;

    public Records(AddressCipher cipher, int customerPartitions, InstantSource clock, Traces traces) {
        this.cipher = cipher;
        this.customerPartitions = customerPartitions;
        this.clock = clock;
        this.traces = traces;
    }

    /** A fact about a loan keeps its sender's id and source. */
    @Override
    public ProducerRecord<byte[], byte[]> on(LoanFactTaken taken) {
        Envelope<?> envelope = envelope(taken.attributes(), taken.fact());
        return record(Topics.LOAN_EVENTS, null, taken.fact().loanId().value(), envelope);
    }

    /** All parts of a customer lie in the partition of the bare customer id. */
    @Override
    public ProducerRecord<byte[], byte[]> on(CustomerFactTaken taken) {
        CustomerFact fact = taken.fact();
        String customer = fact.customerId().value();
        int partition = BuiltInPartitioner.partitionForKey(bytes(customer), customerPartitions);
        CustomerFact sealed = fact instanceof CustomerContactUpdated contact ? cipher.seal(contact) : fact;
        Envelope<?> envelope = envelope(taken.attributes(), sealed);
        return record(Topics.CUSTOMER_CONTACTS, partition, customer + fact.keyPart(), envelope);
    }

    /**
     * Nothing, under the key of name and addresses: compaction removes them, and who reads along forgets them. The
     * headers say who asked. Holds and lifted opt-outs have keys of their own and stay: they hold no name and no
     * address, and must stop contacts to an address that comes later.
     */
    @Override
    public ProducerRecord<byte[], byte[]> on(ErasureTaken taken) {
        String customer = taken.fact().customerId().value();
        int partition = BuiltInPartitioner.partitionForKey(bytes(customer), customerPartitions);
        Headers headers = new RecordHeaders();
        CloudEventFormat.write(envelope(taken.attributes(), taken.fact()), headers);
        return new ProducerRecord<>(Topics.CUSTOMER_CONTACTS.name(), partition, null, bytes(customer), null, headers);
    }

    @Override
    public ProducerRecord<byte[], byte[]> on(TickAsked asked) {
        throw new IllegalStateException("ticks leave through the calendar");
    }

    /** A refusal of the same bytes from the same place is the same refusal, so that a repeat can be told. */
    @Override
    public ProducerRecord<byte[], byte[]> on(Rejected rejected) {
        String id = refusalId(rejected);
        Instant now = clock.instant();
        byte[] body = rejected.message().body();
        io.duepath.model.fault.Rejected refusal = new io.duepath.model.fault.Rejected(
                sourceOf(rejected),
                attribute(rejected, "id"),
                attribute(rejected, "type"),
                rejected.message().origin(),
                rejected.problems(),
                now,
                body.length == 0 ? null : cipher.encryptBytes(body, id));
        Envelope<?> envelope = Envelope.of(
                        id, SOURCE, now.atOffset(ZoneOffset.UTC).toLocalDate(), refusal)
                .causedBy(null, traces.current());
        log(envelope, rejected);
        return record(Topics.REJECTED_EVENTS, null, id, envelope);
    }

    private static void log(Envelope<?> envelope, Rejected rejected) {
        if (LOG.isDebugEnabled()) {
            try (LogSubject subject = LogSubject.of(envelope.traceParent(), null, attribute(rejected, "id"))) {
                LOG.debug(
                        "refused at {} ({}): {}",
                        rejected.message().door(),
                        subject,
                        rejected.problems().stream()
                                .map(Problem::code)
                                .distinct()
                                .toList());
            }
        }
    }

    private static String sourceOf(Rejected rejected) {
        String source = attribute(rejected, "source");
        return source == null ? rejected.message().door().toString() : source;
    }

    /** What the sender wrote, cut to what an attribute may be: the whole is in the original. */
    private static @Nullable String attribute(Rejected rejected, String name) {
        String value = rejected.attributes().get(name);
        return value == null ? null : ShortText.of(value, MAX_ATTRIBUTE);
    }

    private static String refusalId(Rejected rejected) {
        Origin origin = rejected.message().origin();
        String body = new String(rejected.message().body(), StandardCharsets.ISO_8859_1);
        return DerivedId.of(
                "rejected",
                origin.door(),
                String.valueOf(origin.topic()),
                String.valueOf(origin.partition()),
                String.valueOf(origin.offset()),
                String.valueOf(rejected.attributes().get("source")),
                String.valueOf(rejected.attributes().get("id")),
                body.isEmpty() ? String.valueOf(origin.line()) : body);
    }

    private <M extends Message> Envelope<M> envelope(EventAttributes from, M data) {
        String trace = traces.ofEvent(from.traceParent(), from.source().toString(), from.id());
        return new Envelope<>(from.id(), from.source(), from.time(), from.causationId(), trace, data);
    }

    static ProducerRecord<byte[], byte[]> record(
            Topic topic, @Nullable Integer partition, @Nullable String key, Envelope<?> envelope) {
        Headers headers = new RecordHeaders();
        byte[] value = CloudEventFormat.write(envelope, headers);
        return new ProducerRecord<>(topic.name(), partition, null, key == null ? null : bytes(key), value, headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
