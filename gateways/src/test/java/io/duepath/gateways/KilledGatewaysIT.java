package io.duepath.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.SharedBroker;
import io.duepath.gateways.fixture.Arguments;
import io.duepath.gateways.fixture.GatewaysProcess;
import io.duepath.gateways.fixture.Notifier;
import io.duepath.gateways.fixture.Orders;
import io.duepath.gateways.mail.GrumpyMailServer;
import io.duepath.gateways.mail.GrumpyMailServer.Taken;
import io.duepath.gateways.sms.MessageCentre;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gateways are killed after the other side has taken an order and before they could know: a mail goes out again as
 * the same mail, a text does not.
 */
class KilledGatewaysIT {

    private static final String TEXT_TO = "8613800003000";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void mailsAreSentAtLeastOnceAndTextsAtMostOnce(@TempDir Path directory) throws Exception {
        MailRequested mail = Orders.mail("silent-" + Orders.command().value() + "@example.test");
        SmsRequested text = Orders.sms("+" + TEXT_TO);
        SmsRequested next = Orders.sms("+8613800003001");
        try (var server = GrumpyMailServer.start(0);
                var centre = MessageCentre.start();
                var notifier = new Notifier(SharedBroker.bootstrapServers())) {
            notifier.send(mail);
            notifier.send(text);
            notifier.send(next);
            Arguments arguments = arguments(server, centre);
            try (var killed = GatewaysProcess.start(arguments, directory.resolve("gateways.log"))) {
                await().atMost(PATIENCE)
                        .until(() -> !killed.isAlive()
                                || (server.taken(mail.address()).size() == 1
                                        && centre.taken(TEXT_TO).size() == 1));
                assertThat(killed.isAlive()).as("it lives until it is killed").isTrue();
            }
            assertThat(notifier.receiptsOf(mail)).isEmpty();
            try (var survivor = GatewaysApplication.application().run(arguments.all())) {
                assertThat(notifier.outcomeOf(mail)).isEqualTo("delivered accepted");
                assertThat(notifier.outcomeOf(next)).isEqualTo("delivered delivrd");
                assertThat(survivor.getBean(MeterRegistry.class)
                                .get("duepath.gateways.ends")
                                .tags("channel", "sms", "end", "in-doubt")
                                .counter()
                                .count())
                        .isEqualTo(1);
            }
            List<Taken> mails = server.taken(mail.address());
            assertThat(mails).hasSize(2);
            assertThat(mails.get(1).messageId())
                    .isEqualTo(mails.get(0).messageId())
                    .contains(mail.commandId().value());
            assertThat(centre.taken(TEXT_TO)).hasSize(1);
            assertThat(notifier.receiptsOf(text)).isEmpty();
        }
    }

    private static Arguments arguments(GrumpyMailServer server, MessageCentre centre) {
        return new Arguments(SharedBroker.bootstrapServers())
                .mail(server.port())
                .sms(centre.port())
                .and("--duepath.gateways.sms.answer-within=60s")
                // Its partitions are free for the next life as soon as the broker can know that this one is over.
                .and("--spring.kafka.consumer.properties.group.protocol=classic")
                .and("--spring.kafka.consumer.properties.session.timeout.ms=6000")
                .and("--spring.kafka.consumer.properties.heartbeat.interval.ms=2000");
    }
}
