package io.duepath.ingest;

import static io.duepath.ingest.RunningIngest.BATCH;
import static io.duepath.ingest.RunningIngest.STREAM;
import static io.duepath.ingest.RunningIngest.STRUCTURED;
import static io.duepath.ingest.RunningIngest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.broker.SharedBroker;
import io.duepath.ingest.TopicReader.Seen;
import io.duepath.model.event.BusinessDateAdvanced;
import io.duepath.model.event.Channel;
import io.duepath.model.event.CustomerContactUpdated;
import io.duepath.model.fault.Origin;
import io.duepath.model.fault.Rejected;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.privacy.AddressCipher;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The real service, a real broker, real HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class IngestServiceIT {

    private static final Set<Integer> ALL_PARTITIONS = Set.of(0, 1, 2, 3);

    private final String broker = SharedBroker.bootstrapServers();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String keyset = AddressCipher.newKeyset();
    private final AddressCipher cipher = AddressCipher.ofKeyset(keyset);
    private Path keysetFile;
    private RunningIngest ingest;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        keysetFile = Files.writeString(directory.resolve("keyset.json"), keyset);
        ingest = RunningIngest.start(broker, keysetFile, "it-1", "--duepath.ingest.simulated-time=true");
    }

    @AfterAll
    void stop() {
        ingest.close();
    }

    @Test
    void acceptsAStructuredEventAfterTheBrokerHasIt() {
        String loan = id("loan/1");
        try (TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            HttpResponse<String> response =
                    ingest.post("/v1/events", STRUCTURED, EventJson.instalment(loan, id("e1"), 1, "300"));

            assertThat(response.statusCode()).isEqualTo(200);
            Seen seen = loans.untilId(id("e1")).get(0);
            assertThat(json(response).path("status").asString()).isEqualTo("accepted");
            assertThat(json(response).path("topic").asString()).isEqualTo("duepath.loan-events");
            assertThat(json(response).path("partition").asInt()).isEqualTo(seen.partition());
            assertThat(json(response).path("offset").asLong()).isEqualTo(seen.offset());
            assertThat(seen.key()).isEqualTo(loan);
            assertThat(seen.partition()).isEqualTo(BuiltInPartitioner.partitionForKey(loan.getBytes(UTF_8), 4));
            assertThat(seen.envelope().source()).isEqualTo(URI.create(EventJson.SOURCE));
            assertThat(seen.envelope().time()).isEqualTo("2026-01-02T00:00:00Z");
        }
    }

    @Test
    void refusesWithAllProblemsAndKeepsTheOriginalEncrypted() {
        String body = EventJson.instalment(id("l2"), id("e2"), 0, "-1").replace("\"dueDate\"", "\"dueDat\"");
        try (TopicReader rejections = TopicReader.fromNow(broker, Topics.REJECTED_EVENTS)) {
            HttpResponse<String> response = ingest.post("/v1/events", STRUCTURED, body);

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(json(response).path("problems").findValuesAsString("pointer"))
                    .containsExactlyInAnyOrder("/data/instalment", "/data/amount", "/data/dueDate", "/data/dueDat");
            Seen seen = rejections.until(all -> !all.isEmpty()).get(0);
            Rejected rejected = (Rejected) seen.envelope().data();
            assertThat(rejected.eventId()).isEqualTo(id("e2"));
            assertThat(rejected.origin()).isEqualTo(new Origin("http", null, null, null, 1L));
            assertThat(rejected.problems()).hasSize(4);
            assertThat(seen.value()).doesNotContain("dueDat\\\":");
            assertThat(new String(
                            cipher.decryptBytes(
                                    rejected.original(), seen.envelope().id()),
                            UTF_8))
                    .isEqualTo(body);
        }
    }

    @Test
    void acceptsBinaryMode() {
        try (TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            HttpResponse<String> response = ingest.post(
                    "/v1/events",
                    "application/json",
                    EventJson.instalmentData(id("l3"), 1, "300"),
                    "ce-specversion",
                    "1.0",
                    "ce-id",
                    id("e3") + "%20x",
                    "ce-source",
                    EventJson.SOURCE,
                    "ce-type",
                    "duepath.instalment-scheduled.v1",
                    "ce-time",
                    "2026-01-02T00:00:00Z");

            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(loans.untilId(id("e3") + " x")).hasSize(1);
        }
    }

    @Test
    void answersForEachEventOfABatch() {
        String good = EventJson.loanRegistered(id("l4"), id("e4"));
        HttpResponse<String> response = ingest.post("/v1/events", BATCH, "[" + good + ", {\"id\":1}, 7, " + good + "]");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("accepted").asInt()).isEqualTo(2);
        assertThat(json(response).path("rejected").asInt()).isEqualTo(2);
        assertThat(json(response).path("results").findValuesAsString("status"))
                .containsExactly("accepted", "rejected", "rejected", "accepted");
    }

    @Test
    void takesTheGoodLinesBetweenBadOnesOfAStream() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(line(EventJson.loanRegistered(id("l5"), id("e5-1"))));
        body.write(line("this is no JSON"));
        body.write(line(""));
        body.write(line("[".repeat(50_000)));
        body.write(line("{\"huge\":\"" + "x".repeat(300_000) + "\"}"));
        body.write(new byte[] {'{', '"', (byte) 0xC3, '(', '"', '}', '\n'});
        body.write(line(EventJson.loanRegistered(id("l5"), id("e5-7")).replace("openedOn", "openedAt")));
        body.write(line(EventJson.event("loan-vanished.v1", id("e5-8"), "2026-01-02", "{}")));
        body.write(line(EventJson.instalment(id("l5"), id("e5-9"), 1, "300")));
        try (TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            HttpResponse<String> response = ingest.post("/v1/events", STREAM, body.toByteArray());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("content-type").orElse("")).startsWith(STREAM);
            List<JsonNode> lines =
                    response.body().lines().map(Json.mapper()::readTree).toList();
            assertThat(lines.stream().limit(6).map(IngestServiceIT::summary))
                    .containsExactly(
                            "2 [not-json]",
                            "4 [not-json]",
                            "5 [too-large]",
                            "6 [not-json]",
                            "7 [schema-violation, schema-violation]",
                            "8 [unknown-type]");
            assertThat(response.body().lines().toList().get(6)).isEqualTo("{\"accepted\":2,\"rejected\":6}");
            assertThat(loans.untilId(id("e5-9")).stream().map(s -> s.envelope().id()))
                    .containsExactly(id("e5-1"), id("e5-9"));
        }
    }

    @Test
    void keepsATickOfAStreamBehindWhatCameBeforeAndAheadOfWhatComesAfter() {
        LocalDate date = nextDate();
        String before = IntStream.range(0, 40)
                .mapToObj(i -> EventJson.loanRegistered(id("l6-" + i), id("before-" + i)))
                .collect(Collectors.joining("\n"));
        String after = before.replace("before-", "after-");
        String body =
                before + "\n" + EventJson.tick(date.toString()) + "\n" + EventJson.tick("2001-01-01") + "\n" + after;
        try (TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            HttpResponse<String> response = ingest.post("/v1/events?results=all", STREAM, body);

            List<String> lines = response.body().lines().toList();
            assertThat(lines).hasSize(83);
            assertThat(lines.get(40)).contains("\"line\":41", "\"advanced\":true");
            assertThat(lines.get(41)).contains("\"line\":42", "date-in-the-past");
            assertThat(lines.get(82)).isEqualTo("{\"accepted\":81,\"rejected\":1}");
            List<Seen> seen = loans.until(all -> all.size() >= 84);
            assertThat(seen).hasSize(84);
            Map<Integer, Long> ticks = ticks(seen, date);
            assertThat(ticks.keySet()).isEqualTo(ALL_PARTITIONS);
            for (Seen s : seen) {
                if (s.envelope().id().startsWith(run + "-before")) {
                    assertThat(s.offset()).isLessThan(ticks.get(s.partition()));
                } else if (s.envelope().id().startsWith(run + "-after")) {
                    assertThat(s.offset()).isGreaterThan(ticks.get(s.partition()));
                }
            }
        }
    }

    @Test
    void repeatsWhatIsSentAgainUnderTheSameIdForReadersToDrop() {
        String event = EventJson.loanRegistered(id("l7"), id("e7"));
        try (TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            assertThat(ingest.post("/v1/events", STRUCTURED, event).statusCode())
                    .isEqualTo(200);
            assertThat(ingest.post("/v1/events", STRUCTURED, event).statusCode())
                    .isEqualTo(200);

            List<Seen> seen = loans.until(all -> all.size() >= 2);
            assertThat(seen.get(0).envelope())
                    .as("but for the requests' traces")
                    .usingRecursiveComparison()
                    .ignoringFields("traceParent")
                    .isEqualTo(seen.get(1).envelope());
        }
    }

    @Test
    void takesTheGoodRecordsOfTheInboxOnceAndExplainsTheOthers() {
        try (TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS);
                TopicReader rejections = TopicReader.fromNow(broker, Topics.REJECTED_EVENTS)) {
            RecordHeaders binary = new RecordHeaders();
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", id("e8-binary"),
                            "ce_source", EventJson.SOURCE,
                            "ce_type", "duepath.instalment-scheduled.v1",
                            "ce_time", "2026-01-02T00:00:00Z",
                            "content-type", "application/json")
                    .forEach((name, value) -> binary.add(name, value.getBytes(UTF_8)));
            send("duepath.inbox", EventJson.instalmentData(id("l8"), 1, "300").getBytes(UTF_8), binary);
            RecordMetadata garbage = send("duepath.inbox", new byte[] {1, 2, 3}, new RecordHeaders());
            send("duepath.inbox", EventJson.tick("2030-01-01").getBytes(UTF_8), new RecordHeaders());
            RecordHeaders structured = new RecordHeaders();
            structured.add("content-type", STRUCTURED.getBytes(UTF_8));
            send(
                    "duepath.inbox",
                    EventJson.loanRegistered(id("l8"), id("e8-structured")).getBytes(UTF_8),
                    structured);
            send(
                    "duepath.inbox",
                    EventJson.loanRegistered(id("l8"), id("e8-plain")).getBytes(UTF_8),
                    new RecordHeaders());

            assertThat(loans.untilId(id("e8-plain")).stream()
                            .map(s -> s.envelope().id()))
                    .containsExactly(id("e8-binary"), id("e8-structured"), id("e8-plain"));
            List<Seen> refused = rejections.until(all -> all.size() >= 2);
            assertThat(refused.stream().map(s -> (Rejected) s.envelope().data()))
                    .extracting(r -> r.problems().get(0).code())
                    .containsExactly("not-json", "tick-not-here");
            Rejected first = (Rejected) refused.get(0).envelope().data();
            assertThat(first.origin())
                    .isEqualTo(new Origin("inbox", "duepath.inbox", garbage.partition(), garbage.offset(), null));
            assertThat(cipher.decryptBytes(
                            first.original(), refused.get(0).envelope().id()))
                    .containsExactly(1, 2, 3);
        }
    }

    @Test
    void bringsCasesBackIntoLoanEventsUnderTheirOwnIds() {
        LocalDate day = LocalDate.of(2026, 1, 5);
        var opened = new io.duepath.model.event.CaseOpened(
                new LoanId(id("l9")), new CaseId(id("case")), new CommandId(id("cmd")), day);
        Envelope<?> envelope =
                Envelope.of(id("e9"), URI.create("/duepath/legal"), day, opened).causedBy(id("cmd"), null);
        RecordHeaders headers = new RecordHeaders();
        byte[] value = CloudEventFormat.write(envelope, headers);
        try (TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            send("duepath.legal-events", value, headers);

            Seen seen = loans.untilId(id("e9")).get(0);
            assertThat(seen.key()).isEqualTo(id("l9"));
            assertThat(seen.envelope().causedBy(id("cmd"), null)).isEqualTo(envelope);
            assertThat(seen.envelope().causationId()).isEqualTo(id("cmd"));
            assertThat(seen.envelope().traceParent()).as("it begins here").isNotNull();
        }
    }

    @Test
    void keepsFactsAboutCustomersApartAndTheirAddressesEncrypted() {
        String customer = id("c10");
        String hold = EventJson.event("customer-hold-placed.v1", id("e10-hold"), "2026-01-02", """
                {"customerId":"%s","holdId":"h1","kind":"dispute","from":"2026-01-02"}""".formatted(customer));
        try (TopicReader contacts = TopicReader.fromNow(broker, Topics.CUSTOMER_CONTACTS);
                TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            ingest.post("/v1/events", STRUCTURED, EventJson.contact(customer, id("e10"), "138-0013-8000"));
            ingest.post("/v1/events", STRUCTURED, hold);
            ingest.post("/v1/events", STRUCTURED, EventJson.loanRegistered(id("l10"), id("marker")));

            List<Seen> seen = contacts.untilId(id("e10-hold"));
            assertThat(seen).extracting(Seen::key).containsExactly(customer, customer + "#hold:h1");
            int partition = BuiltInPartitioner.partitionForKey(customer.getBytes(UTF_8), 4);
            assertThat(seen).extracting(Seen::partition).containsExactly(partition, partition);
            assertThat(seen.get(0).value()).doesNotContain("Zhang", "13800138000", "example.com");
            CustomerContactUpdated opened =
                    cipher.open((CustomerContactUpdated) seen.get(0).envelope().data());
            assertThat(opened.name()).isEqualTo("Zhang San");
            assertThat(opened.endpoints()).anySatisfy(e -> {
                assertThat(e.channel()).isEqualTo(Channel.SMS);
                assertThat(e.address()).isEqualTo("+8613800138000");
            });
            assertThat(loans.untilId(id("marker")))
                    .extracting(s -> s.envelope().id())
                    .containsExactly(id("marker"));
        }
    }

    @Test
    void advancesTheBusinessDateInAllPartitionsAtOnceAndNeverBack() {
        LocalDate date = nextDate();
        try (TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            assertThat(ingest.advanceTo(date).body()).isEqualTo("{\"date\":\"" + date + "\",\"advanced\":true}");
            assertThat(ingest.advanceTo(date).body()).isEqualTo("{\"date\":\"" + date + "\",\"advanced\":false}");
            HttpResponse<String> back = ingest.advanceTo(date.minusDays(1));
            assertThat(back.statusCode()).isEqualTo(422);
            assertThat(json(back).path("code").asString()).isEqualTo("date-in-the-past");
            assertThat(ingest.advanceTo("soon").statusCode()).isEqualTo(400);
            assertThat(json(ingest.get("/v1/business-dates")).path("date").asString())
                    .isEqualTo(date.toString());

            ingest.post("/v1/events", STRUCTURED, EventJson.loanRegistered(id("l11"), id("e11")));
            List<Seen> seen = loans.untilId(id("e11"));
            assertThat(seen).hasSize(5);
            assertThat(ticks(seen, date).keySet()).isEqualTo(ALL_PARTITIONS);
        }
    }

    @Test
    void doesNoHarmWhenTwoInstancesPublishDates() {
        LocalDate date = nextDate();
        try (RunningIngest other =
                        RunningIngest.start(broker, keysetFile, "it-2", "--duepath.ingest.simulated-time=true");
                TopicReader loans = TopicReader.fromNow(broker, Topics.LOAN_EVENTS)) {
            assertThat(ingest.advanceTo(date).statusCode()).isEqualTo(200);
            assertThat(other.advanceTo(date).body()).contains("\"advanced\":false");
            assertThat(other.advanceTo(date.plusDays(1)).body()).contains("\"advanced\":true");
            assertThat(ingest.advanceTo(date.plusDays(2)).body()).contains("\"advanced\":true");
            assertThat(other.advanceTo(date.plusDays(3)).body()).contains("\"advanced\":true");

            List<Seen> seen = loans.until(all -> all.size() >= 16);
            for (int partition : ALL_PARTITIONS) {
                assertThat(seen.stream().filter(s -> s.partition() == partition).map(s -> tick(s).date()))
                        .containsExactly(date, date.plusDays(1), date.plusDays(2), date.plusDays(3));
            }
        }
    }

    @Test
    void refusesDatesTooFarAheadOutsideSimulatedTime() {
        ingest.advanceTo(nextDate());
        try (RunningIngest real =
                RunningIngest.start(broker, keysetFile, "it-3", "--duepath.ingest.automatic-dates=false")) {
            HttpResponse<String> far = real.advanceTo("2149-12-31");

            assertThat(far.statusCode()).isEqualTo(422);
            assertThat(json(far).path("code").asString()).isEqualTo("date-too-far");
        }
    }

    @Test
    void acceptsAndRejectsAsMuchAsItReceivesAtEachDoor() {
        String marker = id("e12");
        send("duepath.inbox", new byte[] {1}, new RecordHeaders());
        send("duepath.inbox", EventJson.loanRegistered(id("l12"), marker).getBytes(UTF_8), new RecordHeaders());
        ingest.post("/v1/events", STRUCTURED, "{}");
        ingest.post("/v1/events", STRUCTURED, EventJson.loanRegistered(id("l12"), id("e12-http")));

        for (String door : List.of("http", "inbox", "legal-events", "contact-log")) {
            Map<String, String> tag = Map.of("door", door);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(ingest.count("duepath.ingest.received", tag))
                            .isEqualTo(ingest.count("duepath.ingest.accepted", tag)
                                    + ingest.count("duepath.ingest.rejected", tag)));
        }
        Awaitility.await().untilAsserted(() -> {
            assertThat(ingest.count("duepath.ingest.received", Map.of("door", "inbox")))
                    .isGreaterThanOrEqualTo(2);
            assertThat(ingest.count("duepath.ingest.rejected", Map.of("door", "inbox", "reason", "not-json")))
                    .isGreaterThanOrEqualTo(1);
        });
        assertThat(ingest.get("/actuator/prometheus").body()).contains("duepath_ingest_received_total{");
    }

    @Test
    void isReadyWhileTheBrokerAnswers() {
        assertThat(ingest.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(ingest.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private LocalDate nextDate() {
        JsonNode date = json(ingest.get("/v1/business-dates")).path("date");
        return date.isString() ? LocalDate.parse(date.stringValue()).plusDays(1) : LocalDate.of(2026, 1, 31);
    }

    private String id(String name) {
        return run + "-" + name;
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(UTF_8);
    }

    private static String summary(JsonNode line) {
        return line.path("line").asInt() + " " + line.path("problems").findValuesAsString("code");
    }

    private static BusinessDateAdvanced tick(Seen seen) {
        return (BusinessDateAdvanced) seen.envelope().data();
    }

    private static Map<Integer, Long> ticks(List<Seen> seen, LocalDate date) {
        return seen.stream()
                .filter(s -> s.envelope().data().equals(new BusinessDateAdvanced(date)))
                .collect(Collectors.toMap(Seen::partition, Seen::offset));
    }

    private RecordMetadata send(String topic, byte[] value, RecordHeaders headers) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new ByteArraySerializer(), new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(topic, 1, null, new byte[] {7}, value, headers))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
