package io.duepath.legal.web;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.duepath.broker.SharedBroker;
import io.duepath.legal.document.DocumentKind;
import io.duepath.legal.fixture.Neighbours;
import io.duepath.legal.fixture.Papers;
import io.duepath.legal.fixture.RunningService;
import io.duepath.legal.fixture.SharedService;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
