package io.duepath.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.gateways.fixture.Notifier;
import io.duepath.gateways.fixture.Orders;
import io.duepath.gateways.sms.MessageCentre;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.wire.Topics;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Orders from the broker reach a mail server and a message centre once, and each has its receipt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class GatewaysIT {

    private static final String DOMAIN = "@example.test";

    private Surroundings around;
    private Notifier notifier;

    @BeforeAll
    void start() throws Exception {
        around = new Surroundings();
        notifier = around.notifier();
        around.startGateways();
    }

    @AfterAll
    void stop() throws Exception {
        around.close();
    }

    /** Whatever a test did: every order taken has one end, and nothing that was said or counted tells of a person. */
    @AfterEach
    void ordersAreEndsAndNothingTellsOfAPerson(CapturedOutput output) {
        await().untilAsserted(() ->
                assertThat(around.count("duepath.gateways.orders")).isEqualTo(around.count("duepath.gateways.ends")));
        String meters = around.meters();
        assertThat(output.getAll() + meters).doesNotContain(DOMAIN, "86138", "还款", "Please pay");
    }

    @Test
    void aMailArrivesOnceWithBothBodiesAndIsReceipted() throws Exception {
        String to = UUID.randomUUID() + DOMAIN;
        MailRequested order = Orders.mail(to);
        notifier.send(order);
        notifier.send(order);
        around.waitForMarker();

        assertThat(notifier.receiptsOf(order)).containsExactly("delivered accepted");
        List<MimeMessage> mails = around.mailsTo(to);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("还款提醒");
        assertThat(mails.get(0).getMessageID())
                .isEqualTo("<" + order.commandId().value() + "@lender.example>");
        assertThat(new String(mails.get(0).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("text/plain")
                .contains("text/html");
        assertThat(around.count("duepath.gateways.ends", "channel", "mail", "end", "repeated"))
                .isPositive();
    }

    @Test
    void aCommandThatCameByTextComesByMailToo() {
        SmsRequested text = Orders.sms("+8613800001404");
        MailRequested mail = Orders.mail(text.commandId(), UUID.randomUUID() + DOMAIN, Orders.FAR, null);
        notifier.send(text);
        assertThat(notifier.outcomeOf(text)).isEqualTo("failed-permanent undeliv");
        notifier.send(mail);

        assertThat(notifier.outcomeOf(mail)).isEqualTo("delivered accepted");
    }

    @Test
    void anImpossibleAddressFailsForEverAndAnExpiredOrderIsNotSent() throws Exception {
        MailRequested impossible = Orders.mail("no address");
        String to = UUID.randomUUID() + DOMAIN;
        MailRequested late = Orders.mail(Orders.command(), to, LocalDate.of(2020, 1, 1), null);
        notifier.send(impossible);
        notifier.send(late);

        assertThat(notifier.outcomeOf(impossible)).isEqualTo("failed-permanent address-invalid");
        assertThat(notifier.outcomeOf(late)).isEqualTo("failed-permanent expired");
        assertThat(around.mailsTo(to)).isEmpty();
    }

    @Test
    void anOrderWhoseHoursAreOverIsNotSentAtNight() throws Exception {
        String to = UUID.randomUUID() + DOMAIN;
        MailRequested late = Orders.mail(Orders.command(), to, Orders.FAR, Instant.parse("2026-01-31T12:00:00Z"));
        notifier.send(late);

        assertThat(notifier.outcomeOf(late)).isEqualTo("failed-temporary too-late");
        assertThat(around.mailsTo(to)).isEmpty();
    }

    @Test
    void poisonIsSetAsideAndItsNeighboursAreServed() {
        MailRequested before = Orders.mail(UUID.randomUUID() + DOMAIN);
        MailRequested after = Orders.mail(UUID.randomUUID() + DOMAIN);
        notifier.send(before);
        byte[] poison = ("{\"address\":\"poisoned" + DOMAIN + "\"").getBytes(StandardCharsets.UTF_8);
        notifier.write(new ProducerRecord<>(Topics.MAIL_COMMANDS.name(), "C-1", poison));
        notifier.write(new ProducerRecord<>(Topics.MAIL_COMMANDS.name(), "C-1", null));
        notifier.send(after);

        assertThat(notifier.outcomeOf(before)).isEqualTo("delivered accepted");
        assertThat(notifier.outcomeOf(after)).isEqualTo("delivered accepted");
        assertThat(notifier.all("duepath-gateways-journal"))
                .filteredOn(r -> r.key().startsWith("set-aside/duepath.mail-commands-"))
                .hasSize(2)
                .allSatisfy(r -> assertThat(new String(r.value(), StandardCharsets.UTF_8))
                        .contains("no-order")
                        .doesNotContain("poisoned"));
    }

    @Test
    void textsOfBothAlphabetsArriveInAsManySegmentsAsTheirOrdersSay() {
        String latin = "Instalment [3] of 300.00 € is due. " + "Please pay in time. ".repeat(10);
        String chinese = "您的第3期款项已到期，请及时还款。".repeat(6);
        SmsRequested first = Orders.sms("+8613800000001", latin, "GSM-7", 2);
        SmsRequested second = Orders.sms("+8613800000002", chinese, "UCS-2", 2);
        SmsRequested impossible = Orders.sms("+8613800000003", chinese, "GSM-7", 1);
        notifier.send(first);
        notifier.send(second);
        notifier.send(impossible);

        assertThat(notifier.outcomeOf(first)).isEqualTo("delivered delivrd");
        assertThat(notifier.outcomeOf(second)).isEqualTo("delivered delivrd");
        assertThat(notifier.outcomeOf(impossible)).isEqualTo("failed-permanent message-invalid");
        assertThat(around.centre().taken())
                .contains(
                        new MessageCentre.Taken("8613800000001", latin, 2, false),
                        new MessageCentre.Taken("8613800000002", chinese, 2, false));
    }

    @Test
    void theCentreIsToldWhenTheHoursOfATextAreOver() {
        SmsRequested order = Orders.sms(
                Orders.command(),
                "+8613800000005",
                "Please pay",
                "GSM-7",
                1,
                Instant.now().plus(Duration.ofHours(2)));
        notifier.send(order);

        assertThat(notifier.outcomeOf(order)).isEqualTo("delivered delivrd");
        assertThat(around.centre().taken("8613800000005"))
                .containsExactly(new MessageCentre.Taken("8613800000005", "Please pay", 1, true));
    }

    @Test
    void whatTheCentreRefusesOrCannotDeliverHasFailed() {
        SmsRequested refused = Orders.sms("+8613800000011");
        SmsRequested undelivered = Orders.sms("+8613800000404");
        notifier.send(refused);
        notifier.send(undelivered);

        assertThat(notifier.outcomeOf(refused)).isEqualTo("failed-permanent smpp-11");
        assertThat(notifier.outcomeOf(undelivered)).isEqualTo("failed-permanent undeliv");
    }

    @Test
    void aThrottledTextWaitsAndGoesOutOnce() {
        SmsRequested order = Orders.sms("+8613800000429");
        notifier.send(order);

        assertThat(notifier.outcomeOf(order)).isEqualTo("delivered delivrd");
        assertThat(around.centre().throttled()).isEqualTo(3);
        assertThat(around.centre().taken("8613800000429")).hasSize(1);
        assertThat(around.count("duepath.gateways.retries", "channel", "sms", "cause", "unreachable"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void aTextWhoseAnswerIsLostIsNotSentAgainAndTheNextOneIsServed() {
        SmsRequested silent = Orders.sms("+8613800002000");
        SmsRequested next = Orders.sms("+8613800002001");
        notifier.send(silent);
        notifier.send(next);
        notifier.send(silent);
        around.waitForMarker();

        assertThat(notifier.outcomeOf(next)).isEqualTo("delivered delivrd");
        assertThat(notifier.receiptsOf(silent)).isEmpty();
        assertThat(around.centre().taken("8613800002000")).hasSize(1);
        assertThat(around.count("duepath.gateways.ends", "channel", "sms", "end", "in-doubt"))
                .isEqualTo(1);
    }

    @Test
    void whoWritesStopInTheirLanguageIsOptedOutOfTheLastTextTheyGot() {
        SmsRequested earlier = Orders.sms("+8613800000007");
        SmsRequested last = Orders.sms("+8613800000007");
        SmsRequested other = Orders.sms("+8613800000008");
        for (SmsRequested each : List.of(earlier, last, other)) {
            notifier.send(each);
            notifier.outcomeOf(each);
        }
        around.centre().write("13800000007", "I paid yesterday, stop it");
        around.centre().write("8613800000099", "STOP");
        around.centre().write("13800000007", " 退订。");

        assertThat(notifier.outcomesOf(last, 2)).containsExactlyInAnyOrder("delivered delivrd", "opt-out replied");
        assertThat(notifier.receiptsOf(earlier)).containsExactly("delivered delivrd");
        assertThat(notifier.receiptsOf(other)).containsExactly("delivered delivrd");
        assertThat(around.count("duepath.gateways.replies", "end", "passed-over"))
                .isEqualTo(1);
        assertThat(around.count("duepath.gateways.replies", "end", "opt-out-unmatched"))
                .isEqualTo(1);
    }

    @Test
    void aRestartedGatewaySendsNothingAgainAndKnowsWhatReportsAreAbout() throws Exception {
        String to = UUID.randomUUID() + DOMAIN;
        MailRequested mail = Orders.mail(to);
        SmsRequested text = Orders.sms("+8613800000202");
        notifier.send(mail);
        notifier.send(text);
        notifier.outcomeOf(mail);
        await().until(() -> around.centre().taken("8613800000202").size() == 1);

        around.stopGateways();
        notifier.send(mail);
        notifier.send(text);
        around.startGateways();
        around.waitForMarker();
        await().until(() -> around.centre().bound() == 1);
        around.centre().reportWithheld();

        assertThat(notifier.outcomeOf(text)).isEqualTo("delivered delivrd");
        assertThat(notifier.receiptsOf(mail)).containsExactly("delivered accepted");
        assertThat(around.mailsTo(to)).hasSize(1);
        assertThat(around.centre().taken("8613800000202")).hasSize(1);
    }

    @Test
    void textsWaitForACentreThatIsAwayAndMailsDoNot() throws Exception {
        int port = around.centre().port();
        SmsRequested before = Orders.sms("+8613800000021");
        notifier.send(before);
        notifier.outcomeOf(before);
        around.centre().close();
        SmsRequested first = Orders.sms("+8613800000022");
        SmsRequested second = Orders.sms("+8613800000023");
        notifier.send(first);
        notifier.send(second);

        await().until(() -> around.readiness().equals("OUT_OF_SERVICE"));
        MailRequested meanwhile = Orders.mail(UUID.randomUUID() + DOMAIN);
        notifier.send(meanwhile);
        assertThat(notifier.outcomeOf(meanwhile)).isEqualTo("delivered accepted");
        assertThat(notifier.receiptsOf(first)).isEmpty();

        around.openCentre(port);
        assertThat(notifier.outcomeOf(first)).isEqualTo("delivered delivrd");
        assertThat(notifier.outcomeOf(second)).isEqualTo("delivered delivrd");
        assertThat(around.centre().taken())
                .extracting(MessageCentre.Taken::to)
                .containsExactly("8613800000022", "8613800000023");
        await().until(() -> around.readiness().equals("UP"));
    }
}
