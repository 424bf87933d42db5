package io.duepath.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.SharedBroker;
import io.duepath.gateways.fixture.Arguments;
import io.duepath.gateways.fixture.Notifier;
import io.duepath.gateways.fixture.Orders;
import io.duepath.gateways.mail.GrumpyMailServer;
import io.duepath.model.contact.MailRequested;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ConfigurableApplicationContext;

/** What the gateway makes of a mail server that says no, or nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailRefusalsIT {

    private GrumpyMailServer server;
    private Notifier notifier;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() throws Exception {
        notifier = new Notifier(SharedBroker.bootstrapServers());
        server = GrumpyMailServer.start(0);
        service = GatewaysApplication.application()
                .run(new Arguments(SharedBroker.bootstrapServers())
                        .mail(server.port())
                        .all());
    }

    @AfterAll
    void stop() throws Exception {
        service.close();
        notifier.close();
        server.close();
    }

    @Test
    void aMailboxThatDoesNotExistFailsForEverAtOnce() {
        MailRequested order = order("550-");

        assertThat(notifier.outcomeOf(order)).isEqualTo("failed-permanent smtp-550");
        assertThat(server.asked(order.address())).isEqualTo(1);
    }

    @Test
    void aServerWithoutTimeIsAskedAgainBeforeTheMailHasFailedForNow() {
        MailRequested busy = order("451-");
        MailRequested shutting = order("421-");

        assertThat(notifier.outcomeOf(busy)).isEqualTo("failed-temporary smtp-451");
        assertThat(notifier.outcomeOf(shutting)).isEqualTo("failed-temporary smtp-421");
        assertThat(server.asked(busy.address())).isEqualTo(3);
        assertThat(server.asked(shutting.address())).isEqualTo(3);
    }

    @Test
    void aMailThatIsTakenAtTheSecondAttemptIsDelivered() {
        MailRequested order = order("once451-");

        assertThat(notifier.outcomeOf(order)).isEqualTo("delivered accepted");
        assertThat(server.taken(order.address())).hasSize(1);
    }

    @Test
    void mailsWaitForAServerThatIsAwayAndGoOutOnce() throws Exception {
        int port = server.port();
        server.close();
        MailRequested first = order("");
        MailRequested second = order("");
        await().until(() -> readiness().equals("OUT_OF_SERVICE"));
        assertThat(notifier.receiptsOf(first)).isEmpty();

        server = GrumpyMailServer.start(port);

        assertThat(notifier.outcomeOf(first)).isEqualTo("delivered accepted");
        assertThat(notifier.outcomeOf(second)).isEqualTo("delivered accepted");
        assertThat(server.taken(first.address())).hasSize(1);
        assertThat(server.taken(second.address())).hasSize(1);
        await().until(() -> readiness().equals("UP"));
    }

    private MailRequested order(String kind) {
        MailRequested order = Orders.mail(kind + UUID.randomUUID() + "@example.test");
        notifier.send(order);
        return order;
    }

    private String readiness() {
        return service.getBean(HealthEndpoint.class)
                .healthForPath("readiness")
                .getStatus()
                .getCode();
    }
}
