package io.duepath.legal;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.duepath.broker.SharedBroker;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.fixture.LoanNews;
import io.duepath.legal.fixture.Neighbours;
import io.duepath.legal.fixture.Papers;
import io.duepath.legal.fixture.RunningService;
import io.duepath.legal.fixture.SharedService;
import io.duepath.legal.fixture.Zipped;
import io.duepath.model.legal.DocumentApproved;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Papers and evidence over HTTP, on the real service. */
class PapersIT {

    private static RunningService service;
    private static Neighbours neighbours;

    @BeforeAll
    static void start() {
        service = SharedService.get();
        neighbours = new Neighbours(SharedBroker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        neighbours.close();
    }

    private static String opened(String loan) {
        neighbours.command(escalated(loan, "cmd-" + loan));
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> service.json("/cases?loanId=" + loan)
                                .at("/cases/0/caseId")
                                .asString(""),
                        id -> !id.isEmpty());
    }

    private static HttpResponse<String> post(String path, String key, Map<String, ?> body) {
        return service.send("POST", path, key, 0, JsonMapper.shared().writeValueAsString(body));
    }

    private static JsonNode drafted(String caseId, DocumentKind kind, String language) {
        var answer = post(
                "/cases/" + caseId + "/documents",
                "ann",
                Map.of("kind", kind.toString(), "language", language, "fields", Papers.wire(kind)));
        assumeTrue(answer.statusCode() != 503, answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void handsOutTheFileThatSomebodyElseApproved() {
        String caseId = opened("paper-1");
        JsonNode document = drafted(caseId, DocumentKind.COMPLAINT, "zh-CN");
        String sha = document.at("/sha256").asString();
        String path =
                "/cases/" + caseId + "/documents/" + document.at("/documentId").asString();

        assertThat(post(path + "/approval", "ann", Map.of("sha256", sha)).statusCode())
                .isEqualTo(422);
        assertThat(post(path + "/approval", "reader", Map.of("sha256", sha)).statusCode())
                .isEqualTo(403);
        assertThat(post(path + "/approval", "bob", Map.of("sha256", "ab".repeat(32)))
                        .statusCode())
                .isEqualTo(412);
        assertThat(post(path + "/refusal", "bob", Map.of("sha256", sha)).statusCode())
                .isEqualTo(400);
        assertThat(post(path + "/approval", "bob", Map.of("sha256", sha)).statusCode())
                .isEqualTo(204);
        assertThat(post(path + "/refusal", "bob", Map.of("sha256", sha, "reason", "late"))
                        .statusCode())
                .isEqualTo(409);

        var file = service.get(path);
        assertThat(file.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(file.headers().firstValue("etag")).contains("\"" + sha + "\"");
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .contains("complaint.zh-CN");
        assertThat(Zipped.sha256(service.bytes(path))).isEqualTo(sha);
        var again = service.send(
                service.request(path).header("X-API-Key", "reader").header("If-None-Match", "\"" + sha + "\""));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void writesAnApprovalIntoTheHistoryTheFileAndTheEvents() {
        String caseId = opened("paper-2");
        JsonNode document = drafted(caseId, DocumentKind.COMPLAINT, "zh-CN");
        String id = document.at("/documentId").asString();
        String sha = document.at("/sha256").asString();
        post("/cases/" + caseId + "/documents/" + id + "/approval", "bob", Map.of("sha256", sha));

        JsonNode dossier = service.json("/cases/" + caseId);
        assertThat(dossier.at("/history").valueStream().map(l -> l.at("/action").asString()))
                .contains("DOCUMENT_APPROVED", "FILED");
        assertThat(dossier.at("/file")
                        .valueStream()
                        .filter(item -> item.at("/item").asString().equals("complaint")))
                .singleElement()
                .satisfies(item -> assertThat(item.at("/evidence").asString()).isEqualTo(id));
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> assertThat(neighbours.eventsOf("paper-2"))
                        .anySatisfy(event -> assertThat(event.data())
                                .isInstanceOfSatisfying(
                                        DocumentApproved.class,
                                        told -> assertThat(told.sha256()).isEqualTo(sha))));
    }

    @Test
    void keepsTheSamePaperOnce() {
        String caseId = opened("paper-3");
        JsonNode first = drafted(caseId, DocumentKind.DEMAND_LETTER, "en");
        assertThat(drafted(caseId, DocumentKind.DEMAND_LETTER, "en")).isEqualTo(first);
        assertThat(service.json("/cases/" + caseId + "/documents").at("/documents"))
                .hasSize(1);
    }

    @Test
    void saysWhatIsMissing() {
        String caseId = opened("paper-4");
        var answer = post(
                "/cases/" + caseId + "/documents",
                "ann",
                Map.of("kind", "demand-letter", "language", "en", "fields", Map.of("pay-by", "soon")));
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.at("/fields/debtor-name").asString()).isEqualTo("missing");
        assertThat(problem.at("/fields/pay-by").asString()).isEqualTo("not-a-date");
        assertThat(service.get("/cases/nobody/bundle").statusCode()).isEqualTo(404);
        assertThat(service.get("/cases/" + caseId + "/documents/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void bundlesEverythingThatProvesTheCase() {
        neighbours.send(LoanNews.moved("bundle-1"));
        neighbours.send(LoanNews.sent("bundle-1", "before", "2026-02-01"));
        neighbours.garbageTo(io.duepath.model.wire.Topics.CONTACT_LOG, "bundle-1");
        String caseId = opened("bundle-1");
        neighbours.send(LoanNews.sent("bundle-1", "after", "2026-04-05"));
        neighbours.send(LoanNews.sent("bundle-1", "after", "2026-04-05"));
        neighbours.send(LoanNews.delivered("bundle-1", "after", "2026-04-06"));
        neighbours.send(LoanNews.sent("other-1", "elsewhere", "2026-04-06"));
        String evidence = handedIn(caseId);
        String paper = approved(caseId);

        String path = "/cases/" + caseId + "/bundle";
        Map<String, byte[]> files = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Zipped.files(service.bytes(path)),
                        found -> Zipped.text(found, "receipts.csv").contains("delivered"));
        assertThat(Zipped.text(files, "notices.csv").lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("2026-02-01") && line.endsWith("before"))
                .anyMatch(line -> line.contains("2026-04-05") && line.endsWith("after"));
        assertThat(Zipped.text(files, "transitions.csv")).contains("2026-01-02,CURRENT,DPD_1_30");
        assertThat(Zipped.text(files, "statement.csv")).contains("1,2026-01-01,300.00,0.00,300.00,OVERDUE,91");
        assertThat(Zipped.text(files, "overdue.csv")).contains("2026-01-01,2026-04-02,91,0,91");
        assertThat(Zipped.text(files, "index.html")).contains("Statement of account", "催告记录", "主合同");
        assertThat(files.keySet()).anyMatch(name -> name.contains(evidence.substring(0, 8)));
        assertThat(files.keySet()).anyMatch(name -> name.contains(paper.substring(0, 8)));

        Map<String, String> sums = new TreeMap<>();
        files.forEach((name, content) -> sums.put(name, Zipped.sha256(content)));
        sums.remove("SHA256SUMS");
        assertThat(Zipped.sums(files)).isEqualTo(sums);
        Zipped.check(files);
        assertThat(service.bytes(path)).isEqualTo(service.bytes(path));
        assertThat(service.get(path).headers().firstValue("content-type")).contains("application/zip");
    }

    private static String handedIn(String caseId) {
        String body = String.join(
                "\r\n",
                "--part",
                "Content-Disposition: form-data; name=\"file\"; filename=\"c.pdf\"",
                "Content-Type: application/pdf",
                "",
                "%PDF-1.4 a contract",
                "--part--",
                "");
        var answer = service.send(
                service.request("/cases/" + caseId + "/evidence?kind=contract&title=%E4%B8%BB%E5%90%88%E5%90%8C")
                        .header("X-API-Key", "bob")
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).at("/sha256").asString();
    }

    private static String approved(String caseId) {
        JsonNode document = drafted(caseId, DocumentKind.EVIDENCE_LIST, "zh-CN");
        String sha = document.at("/sha256").asString();
        String path =
                "/cases/" + caseId + "/documents/" + document.at("/documentId").asString();
        assertThat(post(path + "/approval", "bob", Map.of("sha256", sha)).statusCode())
                .isEqualTo(204);
        return sha;
    }
}
