package io.duepath.legal.web;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.duepath.broker.SharedBroker;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.fixture.Neighbours;
import io.duepath.legal.fixture.Papers;
import io.duepath.legal.fixture.RunningService;
import io.duepath.legal.fixture.SharedService;
import io.duepath.model.command.WithdrawReason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two people work on a case in a real browser, and nobody gets past the forms. */
class DeskPagesIT {

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

    @Test
    void letsOnePersonProposeAndAnotherApprove() {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        String caseId = opened("pages-1");
        try (Browser ann = Browser.of(service, "ann", "en-GB")) {
            ann.open("/desk/?loanId=pages-1");
            assertThat(ann.language()).isEqualTo("en");
            assertThat(ann.text()).contains("Queue", "pages-1", "CNY 300.00");
            assertThat(ann.barriers()).isEmpty();
            ann.picture("queue-en").click("tbody a");
            assertThat(ann.text()).contains("Case of loan pages-1", "Case opened", "Steps that cannot be taken now");
            ann.click("option[value=end-withdrawn]");
            ann.type("#propose-reason", "sold to another lender");
            ann.click("form[action$='/proposals'] button");
            assertThat(ann.text()).contains("Done.", "proposed by ann", "Somebody else has to approve");
            assertThat(ann.has("#approve-reason")).isFalse();
            assertThat(ann.barriers()).isEmpty();
            ann.picture("case-proposed-en");
        }
        try (Browser bob = Browser.of(service, "bob", "zh-CN")) {
            bob.open("/desk/" + caseId);
            assertThat(bob.language()).isEqualTo("zh-CN");
            assertThat(bob.text()).contains("贷款 pages-1 的案件", "ann", "结案：撤回");
            assertThat(bob.has("#propose-reason")).isFalse();
            assertThat(bob.barriers()).isEmpty();
            bob.picture("case-waiting-zh").type("#approve-reason", "同意");
            bob.click("form[action$='/approval'] button");
            assertThat(bob.text()).contains("已完成。", "已撤回", "同意");
            bob.click("a[hreflang=en]");
            assertThat(bob.language()).isEqualTo("en");
            bob.open("/desk/");
            assertThat(bob.language()).isEqualTo("en");
        }
        assertThat(service.json("/cases/" + caseId).at("/current/state").asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void draftsAPaperThatSomebodyElseRefusesWithAReason() {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        String caseId = opened("pages-2");
        try (Browser ann = Browser.of(service, "ann", "zh-CN")) {
            ann.open("/desk/" + caseId + "/documents/new?kind=demand-letter&tongue=zh-CN");
            ann.click("form.paper button");
            assertThat(ann.text()).contains("有 9 个栏目需要更正", "必填。");
            assertThat(ann.barriers()).isEmpty();
            ann.picture("paper-zh");
            Papers.typed(DocumentKind.DEMAND_LETTER).forEach((field, value) -> ann.type("#f-" + field, value));
            ann.click("form.paper button");
            assumeTrue(!ann.text().contains("fonts-wqy-microhei"), "no font to print with");
            assertThat(ann.text()).contains("已完成。", "催收函", "待批准");
        }
        try (Browser bob = Browser.of(service, "bob", "en")) {
            bob.open("/desk/" + caseId);
            assertThat(bob.text()).contains("Demand letter", "waiting for approval", "drafted by ann");
            assertThat(bob.barriers()).isEmpty();
            bob.picture("case-paper-en").type("form[action$='/refusal'] input[name=reason]", "wrong account");
            bob.click("form[action$='/refusal'] button");
            assertThat(bob.text()).contains("refused", "wrong account");
        }
    }

    @Test
    void recordsWhatOthersDidAndSaysBesideTheFieldWhatIsWrong() {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        String caseId = opened("pages-5");
        try (Browser ann = Browser.of(service, "ann", "zh-CN")) {
            ann.open("/desk/" + caseId).click("form[action$='/outcomes'] button");
            assertThat(ann.text()).contains("有栏目需要更正");
            assertThat(ann.find("#outcome-on-error").getText()).isEqualTo("必填。");
            assertThat(ann.find("#outcome-on").getDomAttribute("aria-describedby"))
                    .isEqualTo("outcome-on-error");
            assertThat(ann.barriers()).isEmpty();
            ann.picture("case-errors-zh");

            ann.click("#outcome-milestone option[value=payment-promised]");
            ann.type("#outcome-on", "2099-01-01");
            ann.type("#outcome-evidence", "call-7");
            ann.click("form[action$='/outcomes'] button");
            assertThat(ann.find("#outcome-on-error").getText()).startsWith("发生日期不得晚于");
            assertThat(ann.find("#outcome-evidence").getDomAttribute("value")).isEqualTo("call-7");

            ann.type("#outcome-on", "2026-04-02");
            ann.click("form[action$='/outcomes'] button");
            assertThat(ann.text()).contains("已完成。", "承诺还款", "无备注").doesNotContain("recorded");
            assertThat(ann.barriers()).isEmpty();
        }
        var history = service.json("/cases/" + caseId).at("/history");
        assertThat(history.get(history.size() - 1).at("/cause").asString()).isEqualTo("payment-promised");
        assertThat(history.get(history.size() - 1).at("/actor").asString()).isEqualTo("ann");
    }

    @Test
    void takesEvidenceAssetsAndItemsOfTheFile(@TempDir Path folder) throws IOException {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        String caseId = opened("pages-6");
        try (Browser ann = Browser.of(service, "ann", "en")) {
            ann.open("/desk/" + caseId).click("form[action$='/evidence'] button");
            assertThat(ann.find("#evidence-file-error").getText()).isEqualTo("A file that is not empty is needed.");
            Path receipt = Files.write(folder.resolve("receipt.pdf"), "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
            ann.click("#evidence-kind option[value=delivery]");
            ann.type("#evidence-title", "Receipt of the post");
            ann.find("#evidence-file").sendKeys(receipt.toString());
            ann.click("form[action$='/evidence'] button");
            assertThat(ann.text()).contains("Done.", "Receipt of the post");

            ann.click("#asset-kind option[value=vehicle]");
            ann.type("#asset-description", "a car");
            ann.type("#asset-reference", "plate");
            ann.click("form[action$='/assets'] button");
            ann.click("#file-item option[value=contract]");
            ann.type("#file-evidence", "doc-1");
            ann.click("form[action$='/file'] button");
            assertThat(ann.text()).contains("Vehicle: a car (plate)", "yes, by ann on", "Added to the file");
            assertThat(ann.barriers()).isEmpty();
            ann.picture("case-recorded-en");
        }
        assertThat(service.json("/cases/" + caseId + "/evidence").at("/evidence"))
                .hasSize(1);
    }

    @Test
    void saysWhereAFileIsTooLarge(@TempDir Path folder) throws IOException {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        String caseId = opened("pages-7");
        Path large = folder.resolve("large.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(20L * 1024 * 1024 + 1);
        }
        try (Browser ann = Browser.of(service, "ann", "zh-CN")) {
            ann.open("/desk/" + caseId).click("#evidence-kind option[value=other]");
            ann.type("#evidence-title", "太大");
            ann.find("#evidence-file").sendKeys(large.toString());
            ann.click("form[action$='/evidence'] button");
            assertThat(ann.text()).contains("文件超过 20 MB。");
        }
        assertThat(service.json("/cases/" + caseId + "/evidence").at("/evidence"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void fitsWideAndNarrowWindows(String language) {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        String caseId = opened("pages-wide");
        neighbours.command(withdrawn("pages-wide", "cmd-pages-wide", WithdrawReason.HOLD, "hold-placed:H-1/0"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.json("/cases/" + caseId).at("/current").has("stay"));
        try (Browser ann = Browser.of(service, "ann", language)) {
            for (int width : new int[] {1280, 390}) {
                ann.width(width).open("/desk/");
                assertThat(ann.overflow()).as("queue at %s", width).isNotPositive();
                ann.picture("queue-" + language + "-" + width).open("/desk/" + caseId);
                assertThat(ann.overflow()).as("case at %s", width).isNotPositive();
                ann.click("summary");
                ann.picture("case-" + language + "-" + width);
                assertThat(ann.barriers()).isEmpty();
            }
            assertThat(ann.text())
                    .contains(language.equals("en") ? "stopped since 2026-04-07 by a hold" : "自 2026-04-07 起因限制中止");
        }
    }

    @Test
    void worksWithTheKeyboardAlone() {
        assumeTrue(Browser.isInstalled(), Browser.MISSING);
        opened("pages-3");
        try (Browser ann = Browser.of(service, "ann", "en")) {
            ann.open("/desk/?loanId=pages-3");
            ann.find("body").sendKeys(org.openqa.selenium.Keys.TAB);
            assertThat(ann.script("return document.activeElement.className")).isEqualTo("skip");
            ann.find(".skip").sendKeys(org.openqa.selenium.Keys.ENTER);
            assertThat(ann.script("return document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void takesNoFormWithoutItsTokenAndNothingFromStrangers() {
        String caseId = opened("pages-4");
        var forged = service.send(service.request("/desk/" + caseId + "/proposals")
                .header("X-API-Key", "ann")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("version=1&step=end-withdrawn&reason=forged")));
        assertThat(forged.statusCode()).isEqualTo(403);
        for (String form : List.of("outcomes", "evidence", "file", "assets", "tasks/t-1/completion")) {
            var blind = service.send(service.request("/desk/" + caseId + "/" + form)
                    .header("X-API-Key", "ann")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("version=1&milestone=payment-received&on=2026-04-02&evidence=x")));
            assertThat(blind.statusCode()).as(form).isEqualTo(403);
        }
        var stranger = service.send(service.request("/desk/"));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().allValues("www-authenticate")).anyMatch(how -> how.startsWith("Basic"));
        var page = service.get("/desk/" + caseId);
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.body()).doesNotContain("<script", "<form method=\"post\"");
        assertThat(service.get("/desk/nobody").statusCode()).isEqualTo(404);
        assertThat(service.get("/desk/nobody")
                        .headers()
                        .firstValue("content-type")
                        .orElseThrow())
                .startsWith("text/html");
    }
}
