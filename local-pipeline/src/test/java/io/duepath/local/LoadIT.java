package io.duepath.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.local.BadEvents.Bad;
import io.duepath.local.pipeline.LocalPipeline;
import io.duepath.local.pipeline.LocalService;
import io.duepath.local.pipeline.PipelineSettings;
import io.duepath.local.play.ServiceViews;
import io.duepath.model.fault.Rejected;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files and whatever else knocks go through the real ingest into the real staging. */
class LoadIT {

    @TempDir
    static Path folder;

    private static LocalPipeline pipeline;

    @BeforeAll
    static void start() throws InterruptedException {
        pipeline = LocalPipeline.start(
                new PipelineSettings(folder.resolve("data"), true, true, PipelineSettings.PARTITIONS), step -> {});
    }

    @AfterAll
    static void stop() {
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @Test
    void agesWhatWasLoadedAndNamesTheLinesThatWereNot() throws IOException {
        Path file = folder.resolve("portfolio.ndjson");
        CommandRun.of("generate", "--loans", "30", "--months", "2", file.toString());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(1, "{\"specversion\":\"1.0\"}");
        lines.add(500, "not json");
        Files.write(file, lines);
        Path rejects = folder.resolve("rejects.ndjson");

        CommandRun run = load(file, "--rejects", rejects.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("2 rejected");
        assertThat(Files.readAllLines(rejects))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"line\":2,", "attribute-missing"),
                        second -> assertThat(second).contains("\"line\":501,", "not-json"));
        Awaitility.await().untilAsserted(() -> {
            JsonNode ageing = ServiceViews.of(pipeline).ageing();
            assertThat(ageing.path("asOf").asString("")).isEqualTo("2025-02-28");
            long loans = ageing.path("rows")
                    .valueStream()
                    .filter(row -> row.path("currency").asString().equals("CNY"))
                    .mapToLong(row -> row.path("loans").asLong())
                    .sum();
            assertThat(loans).isEqualTo(30);
        });
        String staging = pipeline.address(LocalService.STAGING).toString();
        CommandRun loan = CommandRun.of("loan", "L-0000001", "--staging", staging);
        assertThat(loan.code()).as(loan.err()).isZero();
        assertThat(loan.out()).contains("Loan L-0000001 on 2025-02-28", "+ sms of step pre-due-3 ordered");
        assertThat(CommandRun.of("loan", "nobody", "--staging", staging).code()).isEqualTo(1);
    }

    @Test
    void takesTheGoodBetweenTheBadOnceAtTheDoorForStreams() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write("stream", BadEvents.all(), body);

        List<JsonNode> answer = post("application/x-ndjson", body.toByteArray())
                .lines()
                .map(Json.mapper()::readTree)
                .toList();

        List<String> reasons = answer.stream()
                .filter(line -> line.path("status").asString("").equals("rejected"))
                .map(LoadIT::reason)
                .toList();
        assertThat(reasons).isEqualTo(reasons(BadEvents.all()));
        assertThat(answer.get(answer.size() - 1).path("accepted").asInt())
                .isEqualTo(BadEvents.all().size() + 1);
        assertArrivedOnce("stream", BadEvents.all().size() + 1);
    }

    @Test
    void takesTheGoodBetweenTheBadOnceAtTheDoorForBatches() throws Exception {
        List<String> elements = new ArrayList<>(List.of(BadEvents.good("batch-0")));
        BadEvents.json().values().forEach(bad -> {
            elements.add(new String(bad.bytes(), UTF_8));
            elements.add(BadEvents.good("batch-" + elements.size() / 2));
        });
        String whole = elements.stream().collect(Collectors.joining(",", "[", "]"));

        JsonNode answer = Json.mapper().readTree(post("application/cloudevents-batch+json", whole.getBytes(UTF_8)));

        assertThat(answer.path("results")
                        .valueStream()
                        .filter(result -> result.path("status").asString().equals("rejected"))
                        .map(LoadIT::reason))
                .isEqualTo(reasons(BadEvents.json()));
        assertArrivedOnce("batch", BadEvents.json().size() + 1);
        String broken = "[" + BadEvents.good("broken") + ",{\"a\":";
        assertThat(post("application/cloudevents-batch+json", broken.getBytes(UTF_8)))
                .contains("not-json");
        assertArrivedOnce("broken", 0);
    }

    @Test
    void takesTheGoodBetweenTheBadOnceFromTheInbox() {
        List<byte[]> records = new ArrayList<>(List.of(BadEvents.good("inbox-0").getBytes(UTF_8)));
        Map<String, Bad> all = BadEvents.all();
        all.values().forEach(bad -> {
            records.add(bad.bytes());
            records.add(BadEvents.good("inbox-" + records.size() / 2).getBytes(UTF_8));
        });
        records.add(new byte[0]);
        try (KafkaProducer<byte[], byte[]> core = new KafkaProducer<>(
                Map.of("bootstrap.servers", pipeline.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            records.forEach(value -> {
                var unused = core.send(new ProducerRecord<>(Topics.INBOX.name(), 0, null, value));
            });
        }
        List<String> reasons = new ArrayList<>(reasons(all));
        reasons.add("not-a-cloud-event");
        Awaitility.await().untilAsserted(() -> assertThat(inboxRefusals()).isEqualTo(reasons));
        assertArrivedOnce("inbox", all.size() + 1);
    }

    @Test
    void takesTheGoodBetweenTheBadOnceFromAFile() throws Exception {
        Path file = folder.resolve("hostile.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            write("file", BadEvents.all(), out);
        }

        CommandRun run = load(file);

        assertThat(run.code()).as(run.err()).isEqualTo(1);
        List<JsonNode> rejects = Files.readAllLines(folder.resolve("hostile.gz.rejects.ndjson")).stream()
                .map(Json.mapper()::readTree)
                .toList();
        assertThat(rejects).extracting(LoadIT::reason).isEqualTo(reasons(BadEvents.all()));
        assertThat(rejects.get(0).path("line").asInt()).isEqualTo(2);
        assertArrivedOnce("file", BadEvents.all().size() + 1);
    }

    /** A good one, then by turns a bad one and a good one; empty lines in between. */
    private static void write(String name, Map<String, Bad> all, OutputStream out) throws IOException {
        int good = 0;
        out.write((BadEvents.good(name + "-" + good++) + "\n").getBytes(UTF_8));
        for (Bad bad : all.values()) {
            out.write(bad.bytes());
            out.write(("\n" + BadEvents.good(name + "-" + good++) + "\r\n \n").getBytes(UTF_8));
        }
    }

    private static void assertArrivedOnce(String name, int count) {
        List<String> ids = TopicLog.of(pipeline.bootstrapServers(), Topics.LOAN_EVENTS).stream()
                .map(Envelope::id)
                .filter(id -> id.startsWith(name) || id.startsWith("never"))
                .toList();
        assertThat(ids).hasSize(count).doesNotHaveDuplicates().noneMatch(id -> id.startsWith("never"));
    }

    private static List<String> inboxRefusals() {
        return TopicLog.of(pipeline.bootstrapServers(), Topics.REJECTED_EVENTS).stream()
                .map(envelope -> (Rejected) envelope.data())
                .filter(rejected -> Objects.equals(rejected.origin().topic(), Topics.INBOX.name()))
                .sorted((a, b) -> Long.compare(offset(a), offset(b)))
                .map(rejected -> rejected.problems().get(0).code())
                .toList();
    }

    private static long offset(Rejected rejected) {
        return Objects.requireNonNull(rejected.origin().offset());
    }

    private static List<String> reasons(Map<String, Bad> all) {
        return all.values().stream().map(Bad::reason).toList();
    }

    private static String reason(JsonNode refusal) {
        return refusal.path("problems").path(0).path("code").asString();
    }

    private static String post(String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        pipeline.address(LocalService.INGEST).resolve("/v1/events"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static CommandRun load(Path file, String... options) {
        List<String> words = new ArrayList<>(
                List.of("load", "--url", pipeline.address(LocalService.INGEST).toString(), file.toString()));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray(new String[0]));
    }
}
