package io.duepath.gateways;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.duepath.broker.SharedBroker;
import io.duepath.gateways.fixture.Arguments;
import io.duepath.gateways.fixture.Notifier;
import io.duepath.gateways.fixture.Orders;
import io.duepath.gateways.sms.MessageCentre;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.SmsRequested;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateways with everything around them: a broker with a notifier, a mail server, a message centre. */
final class Surroundings implements AutoCloseable {

    private final GreenMail mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Notifier notifier = new Notifier(SharedBroker.bootstrapServers());
    private MessageCentre centre = MessageCentre.start();
    private @Nullable ConfigurableApplicationContext service;

    Surroundings() throws Exception {
        mailServer.start();
    }

    Notifier notifier() {
        return notifier;
    }

    MessageCentre centre() {
        return centre;
    }

    /** Opens a new centre where the last one was. */
    void openCentre(int port) throws IOException {
        centre = MessageCentre.start(port);
    }

    void startGateways() {
        service = GatewaysApplication.application()
                .run(new Arguments(SharedBroker.bootstrapServers())
                        .mail(mailServer.getSmtp().getPort())
                        .sms(centre.port())
                        .and("--duepath.gateways.sms.answer-within=5s")
                        .all());
    }

    void stopGateways() {
        running().close();
    }

    private ConfigurableApplicationContext running() {
        if (service == null) {
            throw new IllegalStateException("the gateways are not started");
        }
        return service;
    }

    String readiness() {
        return running()
                .getBean(HealthEndpoint.class)
                .healthForPath("readiness")
                .getStatus()
                .getCode();
    }

    double count(String meter, String... tags) {
        return running().getBean(MeterRegistry.class).find(meter).tags(tags).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** All meters with all their tags. */
    String meters() {
        return running().getBean(MeterRegistry.class).getMeters().stream()
                .map(m -> m.getId().toString())
                .toList()
                .toString();
    }

    /** What is sent after all else has an end when all else has: customers have one partition. */
    void waitForMarker() {
        MailRequested mail = Orders.mail(Orders.command().value() + "@example.test");
        SmsRequested text = Orders.sms("+8613800000009");
        notifier.send(mail);
        notifier.send(text);
        notifier.outcomeOf(mail);
        notifier.outcomeOf(text);
    }

    List<MimeMessage> mailsTo(String address) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                found.add(mail);
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        stopGateways();
        notifier.close();
        centre.close();
        mailServer.stop();
    }
}
