package io.duepath.ingest;

import static io.duepath.ingest.RunningIngest.STREAM;
import static io.duepath.ingest.RunningIngest.STRUCTURED;
import static io.duepath.ingest.domain.ContactsMadeTest.refined;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.broker.SharedBroker;
import io.duepath.ingest.TopicReader.Seen;
import io.duepath.model.Message;
import io.duepath.model.contact.Refinement;
import io.duepath.model.event.Channel;
import io.duepath.model.event.ContactMade;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.fault.Rejected;
import io.duepath.model.fixture.SampleMessages;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes back from inside, and customers who are to be forgotten, on a real broker. */
class FeedbackIT {

    private static final String BROKER = SharedBroker.bootstrapServers();
    private static final String OLD_KEYS = AddressCipher.newKeyset();
    private static final String KEYS = AddressCipher.rotatedKeyset(OLD_KEYS);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static RunningIngest ingest;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        ingest = with(KEYS);
    }

    @AfterAll
    static void stop() {
        ingest.close();
    }

    private static RunningIngest with(String keyset) {
        return RunningIngest.startAs(
                BROKER,
                "feedback",
                List.of(
                        "--duepath.ingest.security=open",
                        "--duepath.ingest.simulated-time=true",
                        "--duepath.privacy.keyset=" + keyset));
    }

    @Test
    void bringsContactsThatReachedTheirCustomerBackIntoLoanEvents() {
        try (TopicReader loans = TopicReader.fromNow(BROKER, Topics.LOAN_EVENTS);
                TopicReader rejections = TopicReader.fromNow(BROKER, Topics.REJECTED_EVENTS)) {
            double passedBefore = passed("contact-log");
            tell(Topics.CONTACT_LOG, "ended", SampleMessages.of(io.duepath.model.contact.ContactEnded.class));
            tell(Topics.CONTACT_LOG, "silent", refined(run + "-l1", run + "-c1", Refinement.TIMED_OUT));
            tell(Topics.CONTACT_LOG, "spoken", refined(run + "-l1", run + "-c1", Refinement.CONVERSATION));
            sendRaw(Topics.CONTACT_LOG, new byte[] {1, 2}, new RecordHeaders());
            RecordHeaders broken = headers("broken", refined("l", "c", Refinement.DELIVERED));
            sendRaw(Topics.CONTACT_LOG, "{\"loanId\":1}".getBytes(UTF_8), broken);
            tell(Topics.CONTACT_LOG, "read", refined(run + "-l2", run + "-c2", Refinement.DELIVERED));

            List<Seen> made = loans
                    .until(all -> all.stream()
                            .anyMatch(s -> (run + "-read").equals(s.envelope().causationId())))
                    .stream()
                    .filter(s -> s.envelope().data() instanceof ContactMade)
                    .toList();
            assertThat(made).extracting(Seen::key).containsExactlyInAnyOrder(run + "-l1", run + "-l2");
            Envelope<?> spoken = made.stream()
                    .filter(s -> s.key().equals(run + "-l1"))
                    .findFirst()
                    .orElseThrow()
                    .envelope();
            assertThat(spoken.data())
                    .isEqualTo(new ContactMade(new LoanId(run + "-l1"), new CommandId(run + "-c1"), Channel.CALL, DAY));
            assertThat(spoken.causationId()).isEqualTo(run + "-spoken");
            assertThat(spoken.time()).isEqualTo("2026-01-05T00:00:00Z");
            assertThat(rejections.until(all -> all.size() >= 2))
                    .extracting(s -> ((Rejected) s.envelope().data()).origin().door())
                    .containsExactly("contact-log", "contact-log");
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(passed("contact-log") - passedBefore).isEqualTo(2));
            sumsHold("contact-log");
        }
    }

    @Test
    void passesOverWhatLegalTellsToOthers() {
        try (TopicReader loans = TopicReader.fromNow(BROKER, Topics.LOAN_EVENTS);
                TopicReader rejections = TopicReader.fromNow(BROKER, Topics.REJECTED_EVENTS)) {
            double passedBefore = passed("legal-events");
            tell(Topics.LEGAL_EVENTS, "other", SampleMessages.of(io.duepath.model.report.LoanStatus.class));
            tell(Topics.LEGAL_EVENTS, "closed", SampleMessages.of(io.duepath.model.event.CaseClosed.class));

            loans.untilId(run + "-closed");
            ingest.post("/v1/events", STRUCTURED, "{}");
            assertThat(rejections.until(all -> !all.isEmpty()))
                    .extracting(s -> ((Rejected) s.envelope().data()).origin().door())
                    .containsExactly("http");
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(passed("legal-events") - passedBefore).isEqualTo(1));
            sumsHold("legal-events");
        }
    }

    @Test
    void forgetsACustomerByWhateverDoorTheWishComes() {
        try (TopicReader contacts = TopicReader.fromNow(BROKER, Topics.CUSTOMER_CONTACTS)) {
            for (String customer : List.of("http", "stream", "inbox")) {
                ingest.post(
                        "/v1/events",
                        STRUCTURED,
                        EventJson.contact(id(customer), id("k-" + customer), "+8613800138000"));
            }
            ingest.post("/v1/events", STRUCTURED, EventJson.erasure(id("http"), id("x-http")));
            ingest.post("/v1/events", STREAM, EventJson.erasure(id("stream"), id("x-stream")));
            byte[] wish = EventJson.erasure(id("inbox"), id("x-inbox")).getBytes(UTF_8);
            sendRaw(Topics.INBOX, wish, new RecordHeaders());

            List<Seen> seen = contacts.untilId(id("x-inbox"));
            for (String door : List.of("http", "stream", "inbox")) {
                List<Seen> ofCustomer =
                        seen.stream().filter(s -> s.key().equals(id(door))).toList();
                assertThat(ofCustomer).extracting(Seen::id).containsExactly(id("k-" + door), id("x-" + door));
                assertThat(ofCustomer.get(1).value()).isEmpty();
                assertThat(ofCustomer).extracting(Seen::partition).containsOnly(partition(id(door)));
            }
            sumsHold("http");
            Awaitility.await().untilAsserted(() -> sumsHold("inbox"));
        }
    }

    @Test
    void closesWithTheNewKeyWhatItsOldKeyCannotOpenAndReadersWithBothReadAll() {
        try (RunningIngest before = with(OLD_KEYS);
                TopicReader contacts = TopicReader.fromNow(BROKER, Topics.CUSTOMER_CONTACTS)) {
            before.post("/v1/events", STRUCTURED, EventJson.contact(id("c-old"), id("old"), "+8613800138000"));
            ingest.post("/v1/events", STRUCTURED, EventJson.contact(id("c-new"), id("new"), "+8613800138001"));

            contacts.untilId(id("old"));
            Map<String, CustomerContactUpdated> sealed = contacts.untilId(id("new")).stream()
                    .filter(s -> Set.of(id("old"), id("new")).contains(s.id()))
                    .collect(java.util.stream.Collectors.toMap(
                            Seen::id, s -> (CustomerContactUpdated) s.envelope().data()));
            AddressCipher both = AddressCipher.ofKeyset(KEYS);
            assertThat(both.open(sealed.get(id("old"))).name()).isEqualTo("Zhang San");
            assertThat(both.open(sealed.get(id("new"))).endpoints().get(0).address())
                    .isEqualTo("+8613800138001");
            AddressCipher old = AddressCipher.ofKeyset(OLD_KEYS);
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> old.open(sealed.get(id("new"))));
        }
    }

    private void tell(Topic topic, String id, Message message) {
        RecordHeaders headers = new RecordHeaders();
        sendRaw(topic, CloudEventFormat.write(envelope(id, message), headers), headers);
    }

    private RecordHeaders headers(String id, Message message) {
        RecordHeaders headers = new RecordHeaders();
        CloudEventFormat.write(envelope(id, message), headers);
        return headers;
    }

    private Envelope<?> envelope(String id, Message message) {
        return Envelope.of(id(id), URI.create("/duepath/test"), DAY, message);
    }

    private String id(String name) {
        return run + "-" + name;
    }

    private static int partition(String customer) {
        return BuiltInPartitioner.partitionForKey(customer.getBytes(UTF_8), 4);
    }

    private static double passed(String door) {
        return ingest.count("duepath.ingest.passed.over", Map.of("door", door));
    }

    private static void sumsHold(String door) {
        Map<String, String> tag = Map.of("door", door);
        double accepted = ingest.count("duepath.ingest.accepted", tag);
        assertThat(accepted).isPositive();
        assertThat(ingest.count("duepath.ingest.received", tag))
                .isEqualTo(accepted + ingest.count("duepath.ingest.rejected", tag));
    }

    private static void sendRaw(Topic topic, byte[] value, RecordHeaders headers) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", BROKER), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), 1, null, new byte[] {7}, value, headers))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
