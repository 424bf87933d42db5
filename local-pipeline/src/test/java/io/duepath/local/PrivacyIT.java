package io.duepath.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.local.pipeline.PipelineSettings;
import io.duepath.local.play.CommittedReads;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.event.Channel;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person with a name and addresses that nothing else contains goes through the whole pipeline: reminded, called,
 * refused once, answering in a receipt, and forgotten at the end. Then every topic, log, meter, answer and file of state
 * is searched for them.
 */
class PrivacyIT {

    private static final List<String> MARKS = List.of("Zaphodia", "13912345678", "markenfeld");
    private static final Set<String> MAY_HOLD = Set.of(
            Topics.SMS_COMMANDS.name(),
            Topics.MAIL_COMMANDS.name(),
            Topics.CALL_TASKS.name(),
            Topics.VISIT_TASKS.name(),
            Topics.INBOX.name(),
            Topics.DELIVERY_RECEIPTS.name());
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 18);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void aPersonShowsNowhereButWhereTheyAreWrittenTo() throws Exception {
        Path data = folder.resolve("data");
        StringBuilder told = new StringBuilder();
        try (LocalPipeline pipeline =
                LocalPipeline.start(new PipelineSettings(data, true, true, PipelineSettings.PARTITIONS), step -> {})) {
            assertThat(post(pipeline, life())).as("one line is refused").contains("\"rejected\":1");
            awaitRolled(pipeline, LAST);
            Envelope<?> mail = TopicLog.of(pipeline.bootstrapServers(), Topics.MAIL_COMMANDS)
                    .get(0);
            answer(pipeline, (MailRequested) mail.data());
            awaitHeard(pipeline);
            told.append(get(pipeline, LocalService.STAGING, "/loans/L-private"))
                    .append(get(pipeline, LocalService.NOTIFIER, "/customers/C-private/contacts"))
                    .append(get(pipeline, LocalService.LEGAL, "/cases"));
            post(pipeline, List.of(erasure(), tick(LAST.plusDays(1))));
            awaitRolled(pipeline, LAST.plusDays(1));
            for (LocalService service : LocalService.values()) {
                told.append(body(pipeline.management(service).resolve("/actuator/prometheus")));
            }

            Map<String, Set<String>> found = topicsThatHold(pipeline);
            assertThat(found.getOrDefault("13912345678", Set.of()))
                    .as("the search finds what is there")
                    .contains(Topics.SMS_COMMANDS.name(), Topics.CALL_TASKS.name());
            assertThat(found.getOrDefault("markenfeld", Set.of())).contains(Topics.MAIL_COMMANDS.name());
            assertThat(found.getOrDefault("Zaphodia", Set.of())).contains(Topics.DELIVERY_RECEIPTS.name());
            found.forEach((mark, topics) ->
                    assertThat(MAY_HOLD).as("topics that hold " + mark).containsAll(topics));
            assertThat(MARKS).noneMatch(told.toString()::contains);
        }
        assertThat(filesThatHold(data)).isEmpty();
    }

    private static List<String> life() {
        List<String> lines = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            lines.add(tick(day));
            if (day.equals(FIRST)) {
                lines.add(contact("\"language\":\"en\""));
                lines.add(contact("\"language\":\"en\",\"favouriteColour\":\"Zaphodia\""));
                lines.add(event(
                        "duepath.loan-registered.v1",
                        "reg",
                        "{\"loanId\":\"L-private\",\"customerId\":\"C-private\",\"currency\":\"CNY\","
                                + "\"product\":\"car\",\"openedOn\":\"2026-01-01\"}"));
                lines.add(event(
                        "duepath.instalment-scheduled.v1",
                        "plan",
                        "{\"loanId\":\"L-private\",\"instalment\":1,\"dueDate\":\"2026-01-10\","
                                + "\"amount\":\"300.00\",\"currency\":\"CNY\"}"));
            }
        }
        return lines;
    }

    private static String contact(String more) {
        String consent = "\"consent\":{\"status\":\"given\",\"basis\":\"contract\",\"obtainedOn\":\"2026-01-01\"}";
        return event(
                "duepath.customer-contact-updated.v1",
                "contact-" + more.length(),
                "{\"customerId\":\"C-private\",\"name\":\"Zaphodia M.\",\"timeZone\":\"Asia/Shanghai\","
                        + more + ",\"endpoints\":["
                        + Stream.of("sms", "call")
                                .map(channel -> "{\"channel\":\"" + channel + "\",\"address\":\"+8613912345678\","
                                        + consent + "}")
                                .reduce((a, b) -> a + "," + b)
                                .orElseThrow()
                        + ",{\"channel\":\"mail\",\"address\":\"z@markenfeld.example\"," + consent + "}]}");
    }

    private static String tick(LocalDate day) {
        return event("duepath.business-date-advanced.v1", "tick-" + day, "{\"date\":\"" + day + "\"}");
    }

    private static String erasure() {
        return event("duepath.customer-erased.v1", "erased", "{\"customerId\":\"C-private\",\"on\":\"2026-02-18\"}");
    }

    private static String event(String type, String id, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id + "\",\"source\":\"/cores/test\",\"type\":\"" + type
                + "\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":" + data + "}";
    }

    private String post(LocalPipeline pipeline, List<String> lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        pipeline.address(LocalService.INGEST).resolve("/v1/events"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", lines), UTF_8))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private String get(LocalPipeline pipeline, LocalService service, String path) throws Exception {
        return body(pipeline.address(service).resolve(path));
    }

    private String body(URI uri) throws Exception {
        var response = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(uri.getPath()).isEqualTo(200);
        return response.body();
    }

    private void awaitRolled(LocalPipeline pipeline, LocalDate day) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(get(pipeline, LocalService.NOTIFIER, "/rolls"))
                        .contains(day.toString()));
    }

    /** The person's answer, with more words than a gateway should pass on. */
    @SuppressWarnings("FutureReturnValueIgnored") // flushed by close
    private static void answer(LocalPipeline pipeline, MailRequested mail) {
        var receipt = new DeliveryReceipt(
                mail.commandId(),
                mail.customerId(),
                Channel.MAIL,
                ReceiptOutcome.DELIVERED,
                LAST.atTime(9, 0).toInstant(ZoneOffset.UTC),
                "Zaphodia says she will pay");
        var record = new ProducerRecord<String, byte[]>(
                Topics.DELIVERY_RECEIPTS.name(), null, mail.customerId().value(), null);
        byte[] value = CloudEventFormat.write(
                Envelope.of("receipt-1", URI.create("/gateways/test"), LAST, receipt), record.headers());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", pipeline.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers()));
        }
    }

    /** Waits until the contact log has heard of the receipt. */
    private static void awaitHeard(LocalPipeline pipeline) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> TopicLog.of(pipeline.bootstrapServers(), Topics.CONTACT_LOG).stream()
                        .anyMatch(event -> event.type().name().equals("duepath.contact-refined.v1")));
    }

    private static Map<String, Set<String>> topicsThatHold(LocalPipeline pipeline) throws Exception {
        Map<String, Set<String>> found = new HashMap<>();
        Set<String> topics;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", pipeline.bootstrapServers()))) {
            topics = admin.listTopics().names().get();
        }
        assertThat(topics).as("internal topics are searched too").anyMatch(name -> name.endsWith("-changelog"));
        try (KafkaConsumer<byte[], byte[]> consumer = CommittedReads.consumer(pipeline.bootstrapServers())) {
            for (String topic : topics) {
                List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                        .map(info -> new TopicPartition(topic, info.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
                Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
                while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                        String text = text(record);
                        MARKS.stream()
                                .filter(text::contains)
                                .forEach(mark -> found.computeIfAbsent(mark, m -> new TreeSet<>())
                                        .add(topic));
                    }
                }
            }
        }
        return found;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        for (Header header : record.headers()) {
            text.append(header.key()).append(' ').append(latin(header.value())).append(' ');
        }
        return text.append(latin(record.key()))
                .append(' ')
                .append(latin(record.value()))
                .toString();
    }

    private static String latin(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, ISO_8859_1);
    }

    /** Logs, state of services and the database; the topics' own files hold what topics hold. */
    private static List<Path> filesThatHold(Path data) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("kafka")))
                    .toList()) {
                String text = latin(Files.readAllBytes(file));
                if (MARKS.stream().anyMatch(text::contains)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }
}
