package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.SharedBroker;
import io.duepath.legal.domain.CommandEnd;
import io.duepath.legal.domain.EventPublisher;
import io.duepath.legal.fixture.Neighbours;
import io.duepath.legal.kafka.LegalEventPublisher;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.TopicCreation;
import io.duepath.model.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The end between any two steps of a command's way, one test each, on the real database and broker: taken, committed,
 * acknowledged to staging's topic, published, marked as published. What comes again afterwards is the same event under
 * the same id.
 */
class CrashStepsIT {

    private final String loan = "crash-" + UUID.randomUUID();
    private final String command = loan + "-cmd";
    private final Desk desk = new Desk();
    private DefaultKafkaProducerFactory<String, byte[]> producers;
    private EventPublisher broker;
    private Neighbours world;

    @BeforeEach
    void start() throws Exception {
        String servers = SharedBroker.bootstrapServers();
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            new TopicCreation(2, 2, (short) 1).ensure(admin, List.of(Topics.LEGAL_COMMANDS, Topics.LEGAL_EVENTS));
        }
        producers = new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        broker = new LegalEventPublisher(new KafkaTemplate<>(producers));
        world = new Neighbours(servers);
    }

    @AfterEach
    void stop() {
        world.close();
        producers.destroy();
    }

    private CommandEnd deliver() {
        return desk.take(escalated(loan, command));
    }

    private void relayAndDie(EventPublisher dying) {
        assertThatThrownBy(() -> desk.outbox.relay(dying)).hasMessage("killed");
    }

    /** The world has heard this many times of the case, word for word, and the database knows of one opening. */
    private void assertHeard(int times) {
        List<Envelope<?>> heard = await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .until(() -> world.eventsOf(loan), events -> events.size() >= times);
        assertThat(heard).hasSize(times);
        String id = DerivedId.of("legal-event", DerivedId.of("legal-case", command), "1");
        assertThat(heard).allSatisfy(event -> {
            assertThat(event.id()).isEqualTo(id);
            assertThat(event).isEqualTo(heard.get(0));
            assertThat(event.data()).isInstanceOf(CaseOpened.class);
        });
        assertThat(desk.count("case_history")).isEqualTo(1);
        assertThat(desk.count("outbox where sent_at is null")).isZero();
    }

    @Test
    void betweenTakingAndCommitting() {
        desk.transactions.executeWithoutResult(status -> {
            assertThat(deliver()).isEqualTo(CommandEnd.OPENED);
            status.setRollbackOnly();
        });
        assertThat(desk.count("legal_case") + desk.count("taken_command") + desk.count("outbox"))
                .isZero();
        assertThat(deliver()).isEqualTo(CommandEnd.OPENED);
        assertThat(desk.outbox.relay(broker)).isEqualTo(1);
        assertHeard(1);
    }

    @Test
    void betweenCommittingAndAcknowledging() {
        assertThat(deliver()).isEqualTo(CommandEnd.OPENED);
        assertThat(deliver()).isEqualTo(CommandEnd.REPEATED);
        assertThat(desk.outbox.relay(broker)).isEqualTo(1);
        assertHeard(1);
    }

    @Test
    void betweenAcknowledgingAndPublishing() {
        deliver();
        relayAndDie(events -> {
            throw new IllegalStateException("killed");
        });
        assertThat(desk.outbox.relay(broker)).isEqualTo(1);
        assertHeard(1);
    }

    @Test
    void betweenPublishingAndMarking() {
        deliver();
        relayAndDie(events -> {
            assertThat(broker.publish(events)).hasSize(1);
            throw new IllegalStateException("killed");
        });
        assertThat(desk.outbox.relay(broker)).isEqualTo(1);
        assertHeard(2);
    }

    @Test
    void afterMarking() {
        deliver();
        assertThat(desk.outbox.relay(broker)).isEqualTo(1);
        assertThat(deliver()).isEqualTo(CommandEnd.REPEATED);
        assertThat(desk.outbox.relay(broker)).isZero();
        assertHeard(1);
    }
}
