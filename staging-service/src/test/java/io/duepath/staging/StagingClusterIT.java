package io.duepath.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.BrokerSettings;
import io.duepath.broker.DevBroker;
import io.duepath.model.event.Fact;
import io.duepath.model.event.InstalmentCancelled;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.LoanReleased;
import io.duepath.model.fault.DeadLetterCause;
import io.duepath.model.fault.DeadLettered;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.Topics;
import io.duepath.service.placement.Placement;
import io.duepath.staging.engine.SeededLog;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two instances of the real service share the partitions of a real broker; the tests tell one story in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StagingClusterIT {

    private static final int PARTITIONS = 4;
    private static final int LOANS = 250;
    private static final SeededLog HISTORIES = SeededLog.ofThoseBefore(LocalDate.parse("2024-01-01"), LOANS);
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String MOST = "9999999999999.99";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What a cell of the ageing table says. */
    private record Sum(long loans, BigDecimal arrears) {}

    @TempDir
    static Path folder;

    private static String kafka;
    private static DevBroker broker;
    private static LoanLog log;
    private static RunningStaging first;
    private static RunningStaging second;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        kafka = "127.0.0.1:" + port;
        log = new LoanLog(kafka, PARTITIONS);
        first = instance(1);
        assertThat(first.isReady()).as("there is no broker yet").isFalse();
        assertThat(first.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertNotNow(first.get("/portfolio/ageing"));
        assertNotNow(first.get("/loans/L1"));
        broker = DevBroker.start(BrokerSettings.defaults().onPort(port));
        await().atMost(PATIENCE).until(first::isReady);
        second = instance(2);
        await().atMost(PATIENCE).until(() -> second.isReady() && first.isReady());
    }

    @AfterAll
    static void stop() {
        if (second != null) {
            second.close();
        }
        first.close();
        broker.close();
    }

    @Test
    @Order(1)
    void saysOfSeededHistoriesWhatTheBacktestSays() throws Exception {
        log.append(HISTORIES.events());
        awaitRolled(HISTORIES.lastDay());

        Map<Topic, List<String>> backtest = HISTORIES.backtest(folder);
        List<String> commands = lines(Topics.NOTIFICATION_COMMANDS);
        commands.addAll(lines(Topics.LEGAL_COMMANDS));
        commands.removeIf(line -> line.contains("\"partition\":"));
        assertThat(commands).hasSizeGreaterThan(LOANS);
        assertThat(commands).containsExactlyInAnyOrderElementsOf(backtest.get(Topics.NOTIFICATION_COMMANDS));
        for (Topic topic : List.of(Topics.BUCKET_TRANSITIONS, Topics.TREATMENT_DECISIONS)) {
            assertThat(lines(topic)).containsExactlyInAnyOrderElementsOf(backtest.get(topic));
        }
    }

    @Test
    @Order(2)
    void eachInstanceAnswersForEveryLoanAndForTheWholePortfolio() {
        SortedMap<String, Sum> counted = new TreeMap<>();
        int passedOn = 0;
        int told = 0;
        for (String loan : loans()) {
            JsonNode answer = first.json("/loans/" + loan);
            assertThat(second.json("/loans/" + loan)).as(loan).isEqualTo(answer);
            passedOn += first.bean(Placement.class).ownerOf(loan).equals(self(first)) ? 0 : 1;
            told += answer.path("story").isEmpty() ? 0 : 1;
            count(answer, counted);
        }
        assertThat(passedOn).as("loans that the other instance has").isBetween(1, loans().size() - 1);
        assertThat(told).isGreaterThan(loans().size() / 2);
        JsonNode ageing = first.json("/portfolio/ageing");
        assertThat(second.json("/portfolio/ageing")).isEqualTo(ageing);
        assertThat(cells(ageing)).isEqualTo(counted);
        ageing.path("rows").forEach(StagingClusterIT::metersAddUp);
        assertThat(first.get("/loans/nobody").statusCode()).isEqualTo(404);
        assertThat(second.get("/loans/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void parksALoanThatTheEngineFailsOnAndAppliesItsQueueWhenReleased() throws Exception {
        List<String> poor = List.of("poor/1", "poor/2", "poor/3");
        LocalDate day = HISTORIES.lastDay();
        assertThat(first.get("/loans?parked=true").body()).isEqualTo("{\"loans\":[]}");
        for (String loan : poor) {
            append(registered(loan), due(loan, 1, day.minusDays(5)), due(loan, 2, day.minusDays(4)));
            append(due(loan, 3, day.minusDays(4)), cancelled(loan, 2));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(first.json("/loans?parked=true").path("loans"))
                        .hasSize(3)
                        .allSatisfy(parked ->
                                assertThat(parked.path("queued").asInt()).isEqualTo(3)));

        for (RunningStaging instance : List.of(first, second)) {
            JsonNode page = instance.json("/loans?parked=true&limit=2");
            assertThat(page.path("loans").path(0).path("loanId").asString()).isEqualTo("poor/1");
            assertThat(page.path("next").asString()).isEqualTo("poor/2");
            JsonNode rest = instance.json("/loans?parked=true&limit=2&after=poor/2");
            assertThat(rest.path("loans")).singleElement().satisfies(parked -> {
                assertThat(parked.path("loanId").asString()).isEqualTo("poor/3");
                assertThat(parked.path("since").asString()).isEqualTo(day.toString());
                assertThat(parked.path("cause").asString()).isEqualTo("engine-failure");
                assertThat(parked.path("origin").path("topic").asString()).isEqualTo("duepath.loan-events");
                assertThat(parked.path("origin").path("offset").isNumber()).isTrue();
            });
            assertThat(rest.has("next")).isFalse();
            assertThat(instance.json("/loans/poor/1").path("state").asString()).isEqualTo("parked");
            assertThat(instance.get("/loans?parked=true&limit=0").statusCode()).isEqualTo(400);
        }
        assertThat(sum("duepath_staging_loans_parked")).isEqualTo(3);
        assertThat(sum("duepath_staging_facts_ended_total{end=\"queued\"}")).isEqualTo(6);
        assertThat(letters()).hasSize(3);
        append(event("release-poor/1", new LoanReleased(new LoanId("poor/1"), "operator", null)));
        append(cancelled("poor/1", 3), registered("marker"));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(first.get("/loans/marker").statusCode()).isEqualTo(200));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(letters()).as("a second poison waits").hasSize(4));
        append(event("release-again-poor/1", new LoanReleased(new LoanId("poor/1"), "operator", null)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                second.json("/loans/poor/1").path("state").asString())
                        .isEqualTo("active"));
        JsonNode loan = first.json("/loans/poor/1");
        assertThat(loan.path("arrears").asString()).isEqualTo(MOST);
        assertThat(loan.path("story").valueStream().map(e -> e.path("kind").asString()))
                .containsSubsequence("parked", "parked", "released");
        assertThat(sum("duepath_staging_loans_parked")).isEqualTo(2);
        assertThat(cells(second.json("/portfolio/ageing"))).isEqualTo(cells(first.json("/portfolio/ageing")));
    }

    @Test
    @Order(4)
    void theOtherInstanceAnswersForAllOnceOneHasStopped() {
        String elsewhere = loans().stream()
                .filter(loan -> !first.bean(Placement.class).ownerOf(loan).equals(self(first)))
                .findFirst()
                .orElseThrow();
        SortedMap<String, Sum> before = cells(first.json("/portfolio/ageing"));
        List<JsonNode> loans =
                loans().stream().map(loan -> first.json("/loans/" + loan)).toList();
        JsonNode parked = first.json("/loans?parked=true");
        String gone = self(second).toString();

        second.close();

        assertNotNow(first.get("/loans/" + elsewhere));
        HttpResponse<String> refusal = first.get("/portfolio/ageing");
        assertNotNow(refusal);
        assertThat(refusal.body()).contains("instance " + gone, "partition ");
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(first.get("/portfolio/ageing").statusCode()).isEqualTo(200));
        assertThat(cells(first.json("/portfolio/ageing"))).isEqualTo(before);
        assertThat(loans().stream().map(loan -> first.json("/loans/" + loan))).containsExactlyElementsOf(loans);
        assertThat(first.json("/loans?parked=true")).isEqualTo(parked);
        first.json("/portfolio/ageing")
                .path("rows")
                .forEach(row -> assertThat(first.meter(meter("loans", row)))
                        .isEqualTo(row.path("loans").asDouble()));
        assertThat(first.meter("duepath_staging_loans_parked")).isEqualTo(2);
        assertThat(first.isReady()).isTrue();
    }

    private static RunningStaging instance(int number) {
        return RunningStaging.start(
                kafka,
                PARTITIONS,
                folder.resolve("state-" + number),
                "--duepath.staging.instance=" + number,
                // Members that stop are missed sooner than in production.
                "--spring.kafka.streams.properties.session.timeout.ms=6000",
                "--spring.kafka.streams.properties.heartbeat.interval.ms=1000",
                "--spring.kafka.streams.properties.probing.rebalance.interval.ms=60000");
    }

    private static void awaitRolled(LocalDate day) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(first.get("/portfolio/ageing").body()).contains("\"asOf\":\"" + day + "\""));
    }

    private static void assertNotNow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    private static SortedSet<String> loans() {
        SortedSet<String> loans = new TreeSet<>();
        HISTORIES.events().forEach(event -> {
            if (event.data() instanceof LoanFact fact) {
                loans.add(fact.loanId().value());
            }
        });
        return loans;
    }

    private static Object self(RunningStaging instance) {
        return instance.bean(Placement.class).self();
    }

    /** The portfolio is the loans that have not ended, one by one. */
    private static void count(JsonNode loan, SortedMap<String, Sum> cells) {
        String state = loan.path("state").asString();
        if (!loan.has("currency") || !List.of("active", "unregistered").contains(state)) {
            return;
        }
        String cell =
                loan.path("bucket").asString() + " " + loan.path("currency").asString();
        Sum one = new Sum(1, new BigDecimal(loan.path("arrears").asString()));
        cells.merge(
                cell, one, (a, b) -> new Sum(a.loans() + b.loans(), a.arrears().add(b.arrears())));
    }

    private static SortedMap<String, Sum> cells(JsonNode ageing) {
        SortedMap<String, Sum> cells = new TreeMap<>();
        ageing.path("rows")
                .forEach(row -> cells.put(
                        row.path("bucket").asString() + " "
                                + row.path("currency").asString(),
                        new Sum(
                                row.path("loans").asLong(),
                                new BigDecimal(row.path("arrears").asString()))));
        return cells;
    }

    private static void metersAddUp(JsonNode row) {
        assertThat(sum(meter("loans", row))).isEqualTo(row.path("loans").asDouble());
        assertThat(sum(meter("arrears", row)))
                .isEqualTo(new BigDecimal(row.path("arrears").asString()).doubleValue());
    }

    private static String meter(String what, JsonNode row) {
        return "duepath_staging_portfolio_" + what + "{bucket=\""
                + row.path("bucket").asString() + "\",currency=\""
                + row.path("currency").asString() + "\"}";
    }

    private static double sum(String meter) {
        return BigDecimal.valueOf(first.meter(meter))
                .add(BigDecimal.valueOf(second.meter(meter)))
                .doubleValue();
    }

    private static List<DeadLettered> letters() {
        return log.read(Topics.STAGING_DEAD_LETTERS).stream()
                .map(e -> (DeadLettered) e.data())
                .filter(letter -> letter.cause().equals(DeadLetterCause.ENGINE_FAILURE) && letter.parked())
                .toList();
    }

    private static List<String> lines(Topic topic) {
        return new ArrayList<>(log.read(topic).stream()
                .map(event -> Json.mapper().writeValueAsString(event.data()))
                .toList());
    }

    @SafeVarargs
    private static void append(Envelope<Fact>... events) throws Exception {
        List<Envelope<Fact>> all = new ArrayList<>();
        for (Envelope<Fact> event : events) {
            all.add(event);
        }
        log.append(all);
    }

    private static Envelope<Fact> registered(String loan) {
        return event(
                "registered-" + loan,
                new LoanRegistered(
                        new LoanId(loan), new CustomerId("C1"), CNY, "car", HISTORIES.lastDay(), null, 0, Map.of(), 0));
    }

    private static Envelope<Fact> due(String loan, int number, LocalDate date) {
        return event(
                "due-" + number + "-" + loan,
                new InstalmentScheduled(
                        new LoanId(loan), new InstalmentNumber(number), date, new BigDecimal(MOST), CNY, 0));
    }

    private static Envelope<Fact> cancelled(String loan, int number) {
        return event(
                "cancelled-" + number + "-" + loan,
                new InstalmentCancelled(new LoanId(loan), new InstalmentNumber(number), 1));
    }

    private static Envelope<Fact> event(String id, Fact fact) {
        return Envelope.of(id, URI.create("/core"), HISTORIES.lastDay(), fact);
    }
}
