package io.duepath.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.duepath.broker.SharedBroker;
import io.duepath.gateways.sms.MessageCentre;
import io.duepath.model.Message;
import io.duepath.model.contact.DeliveryReceipt;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.Verdict;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.CloudEventFormat;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topic;
import io.duepath.model.wire.TopicCreation;
import io.duepath.model.wire.Topics;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** Orders from the broker reach a mail server and a message centre once, and each has its receipt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewaysIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Verdict VERDICT =
            new Verdict("allow", List.of(), Map.of("default", 1), Instant.parse("2026-01-31T09:00:00Z"));
    private static final LocalDate FAR = LocalDate.of(2999, 12, 31);

    private final String broker = SharedBroker.bootstrapServers();
    private final GreenMail mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private MessageCentre centre;
    private ConfigurableApplicationContext service;
    private KafkaProducer<String, byte[]> producer;

    @BeforeAll
    void start() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            new TopicCreation(2, 2, (short) 1)
                    .ensure(admin, List.of(Topics.MAIL_COMMANDS, Topics.SMS_COMMANDS, Topics.DELIVERY_RECEIPTS));
        }
        mailServer.start();
        centre = MessageCentre.start();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all"), new StringSerializer(), new ByteArraySerializer());
        service = startGateways();
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        producer.close();
        centre.close();
        mailServer.stop();
    }

    private ConfigurableApplicationContext startGateways() {
        return GatewaysApplication.application()
                .run(
                        "--spring.kafka.bootstrap-servers=" + broker,
                        "--server.port=0",
                        "--duepath.gateways.retry-after=50ms",
                        "--duepath.gateways.mail.enabled=true",
                        "--duepath.gateways.mail.from=collections@lender.example",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mailServer.getSmtp().getPort(),
                        "--duepath.gateways.sms.enabled=true",
                        "--duepath.gateways.sms.host=127.0.0.1",
                        "--duepath.gateways.sms.port=" + centre.port(),
                        "--duepath.gateways.sms.system-id=lender",
                        "--duepath.gateways.sms.password=secret",
                        "--duepath.gateways.sms.source=+8610000");
    }

    @Test
    void aMailArrivesOnceWithBothBodiesAndIsReceipted() throws Exception {
        String to = UUID.randomUUID() + "@example.test";
        MailRequested order = mail(to, FAR);
        send(Topics.MAIL_COMMANDS, order);
        send(Topics.MAIL_COMMANDS, order);

        assertThat(outcomeOf(order.commandId())).isEqualTo("delivered accepted");
        MailRequested marker = mail("marker-" + to, FAR);
        send(Topics.MAIL_COMMANDS, marker);
        outcomeOf(marker.commandId());
        MimeMessage[] mails = mailServer.getReceivedMessagesForDomain(to);
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).isEqualTo("还款提醒");
        assertThat(mails[0].getMessageID()).isEqualTo("<" + order.commandId().value() + "@lender.example>");
        assertThat(new String(mails[0].getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("text/plain")
                .contains("text/html");
    }

    @Test
    void aRestartedGatewaySendsNothingAgain() throws Exception {
        String to = UUID.randomUUID() + "@example.test";
        MailRequested order = mail(to, FAR);
        send(Topics.MAIL_COMMANDS, order);
        outcomeOf(order.commandId());

        service.close();
        send(Topics.MAIL_COMMANDS, order);
        MailRequested marker = mail("marker-" + to, FAR);
        send(Topics.MAIL_COMMANDS, marker);
        service = startGateways();

        outcomeOf(marker.commandId());
        assertThat(mailServer.getReceivedMessagesForDomain(to)).hasSize(1);
    }

    @Test
    void anImpossibleAddressFailsForEverAndAnExpiredOrderIsNotSent() {
        MailRequested impossible = mail("no address", FAR);
        MailRequested late = mail("late@example.test", LocalDate.of(2020, 1, 1));
        send(Topics.MAIL_COMMANDS, impossible);
        send(Topics.MAIL_COMMANDS, late);

        assertThat(outcomeOf(impossible.commandId())).isEqualTo("failed-permanent address-invalid");
        assertThat(outcomeOf(late.commandId())).isEqualTo("failed-permanent expired");
        assertThat(mailServer.getReceivedMessagesForDomain("late@example.test")).isEmpty();
    }

    @Test
    void textsOfBothAlphabetsAndAnyLengthArriveAndAreReported() {
        String latin = "Instalment 3 is due. " + "Please pay in time. ".repeat(10);
        String chinese = "您的第3期款项已到期，请及时还款。".repeat(6);
        SmsRequested first = sms("+8613800000001", latin);
        SmsRequested second = sms("+8613800000002", chinese);
        send(Topics.SMS_COMMANDS, first);
        send(Topics.SMS_COMMANDS, second);

        assertThat(outcomeOf(first.commandId())).isEqualTo("delivered delivrd");
        assertThat(outcomeOf(second.commandId())).isEqualTo("delivered delivrd");
        assertThat(centre.taken())
                .contains(
                        new MessageCentre.Taken("8613800000001", latin),
                        new MessageCentre.Taken("8613800000002", chinese));
    }

    @Test
    void aNumberThatDoesNotExistFailsAndAThrottledOneIsTriedAgain() {
        SmsRequested unknown = sms("+8613800000404", "a");
        SmsRequested throttled = sms("+8613800000429", "b");
        send(Topics.SMS_COMMANDS, unknown);
        send(Topics.SMS_COMMANDS, throttled);

        assertThat(outcomeOf(unknown.commandId())).isEqualTo("failed-permanent undeliv");
        assertThat(outcomeOf(throttled.commandId())).isEqualTo("delivered delivrd");
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flushed, and a lost order would have no receipt
    private void send(Topic topic, Message order) {
        CustomerId customer = order instanceof MailRequested m ? m.customerId() : ((SmsRequested) order).customerId();
        var record = new ProducerRecord<String, byte[]>(topic.name(), null, customer.value(), null);
        byte[] value = CloudEventFormat.write(
                Envelope.of(
                        UUID.randomUUID().toString(),
                        URI.create("/duepath/notifier"),
                        LocalDate.of(2026, 1, 31),
                        order),
                record.headers());
        producer.send(new ProducerRecord<>(topic.name(), null, customer.value(), value, record.headers()));
        producer.flush();
    }

    /** Waits for the one receipt of a command. */
    private String outcomeOf(CommandId command) {
        List<String> outcomes = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DELIVERY_RECEIPTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    var receipt = (DeliveryReceipt) CloudEventFormat.read(record.headers(), record.value())
                            .data();
                    if (receipt.commandId().equals(command)) {
                        outcomes.add(receipt.outcome() + " " + receipt.detail());
                    }
                });
                return !outcomes.isEmpty();
            });
        }
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private static MailRequested mail(String to, LocalDate expires) {
        return new MailRequested(
                new CommandId(UUID.randomUUID().toString().replace("-", "")),
                0,
                new LoanId("L-1"),
                new CustomerId("C-1"),
                to,
                "zh-CN",
                "overdue-gentle-mail",
                "1",
                LocalDate.of(2026, 1, 31),
                expires,
                VERDICT,
                "还款提醒",
                "您好",
                "<p>您好</p>");
    }

    private static SmsRequested sms(String to, String text) {
        return new SmsRequested(
                new CommandId(UUID.randomUUID().toString().replace("-", "")),
                0,
                new LoanId("L-1"),
                new CustomerId("C-1"),
                to,
                "zh-CN",
                "overdue-gentle",
                "1",
                LocalDate.of(2026, 1, 31),
                FAR,
                VERDICT,
                text,
                "UCS-2",
                1);
    }
}
