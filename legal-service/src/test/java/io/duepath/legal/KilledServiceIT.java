package io.duepath.legal;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.DevBroker;
import io.duepath.legal.fixture.LegalDatabase;
import io.duepath.legal.fixture.Neighbours;
import io.duepath.legal.fixture.ServiceProcess;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.TopicCreation;
import io.duepath.model.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The service is killed again and again while it works: between taking a command and its commit, between the commit and
 * the event, between the event and its mark, wherever it happens to be. Nothing is lost, and what is said twice has the
 * same id and content.
 */
class KilledServiceIT {

    private static final int LOANS = 150;
    private static final int KILLS = 3;
    private static final long SEED = 20_260_115L;

    @Test
    void losesNothingAndRepeatsItselfWordForWord(@TempDir Path directory) throws Exception {
        String database = LegalDatabase.fresh();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(database));
        var random = new Random(SEED);
        try (var broker = DevBroker.start();
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicCreation(2, 2, (short) 1).ensure(admin, List.of(Topics.LEGAL_COMMANDS, Topics.LEGAL_EVENTS));
            try (var neighbours = new Neighbours(broker.bootstrapServers())) {
                order(neighbours);
                for (int kill = 1; kill <= KILLS; kill++) {
                    int enough = kill * 2 * LOANS / (KILLS + 1) - random.nextInt(LOANS / 10);
                    workAndDie(broker, database, directory, jdbc, enough);
                }
                try (var survivor = start(broker, database, directory)) {
                    await().atMost(Duration.ofMinutes(3)).until(() -> sent(jdbc) == 2L * LOANS || !survivor.isAlive());
                    assertThat(sent(jdbc)).isEqualTo(2 * LOANS);
                    compare(neighbours, jdbc);
                }
            }
        }
    }

    private static void order(Neighbours neighbours) {
        for (int i = 0; i < LOANS; i++) {
            neighbours.command(escalated("killed-" + i, "killed-cmd-" + i));
        }
        for (int i = 0; i < LOANS; i++) {
            neighbours.command(
                    withdrawn("killed-" + i, "killed-cmd-" + i, WithdrawReason.PAID, "repayment-received:R-1"));
        }
    }

    private static ServiceProcess start(DevBroker broker, String database, Path directory) {
        return ServiceProcess.start(database, broker.bootstrapServers(), directory.resolve("service.log"));
    }

    /** Kills it as soon as it has done so much in all its lives together: it is in the middle of its work then. */
    private static void workAndDie(DevBroker broker, String database, Path directory, JdbcClient jdbc, int enough) {
        try (var service = start(broker, database, directory)) {
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> done(jdbc) >= enough || !service.isAlive());
            assertThat(service.isAlive()).as("it lives until it is killed").isTrue();
            service.kill();
        }
    }

    private static long done(JdbcClient jdbc) {
        return jdbc.sql("select to_regclass('outbox') is not null")
                        .query(Boolean.class)
                        .single()
                ? jdbc.sql("select count(*) from outbox").query(Long.class).single()
                : 0;
    }

    private static long sent(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from outbox where sent_at is not null")
                .query(Long.class)
                .single();
    }

    private static void compare(Neighbours neighbours, JdbcClient jdbc) {
        assertThat(jdbc.sql("select count(*) from legal_case where state = 'PAID'")
                        .query(Long.class)
                        .single())
                .isEqualTo(LOANS);
        assertThat(jdbc.sql("select count(*) from case_history")
                        .query(Long.class)
                        .single())
                .isEqualTo(2 * LOANS);
        for (int i = 0; i < LOANS; i++) {
            String loan = "killed-" + i;
            List<Envelope<?>> heard = await().atMost(Duration.ofSeconds(30))
                    .pollInSameThread()
                    .until(() -> neighbours.eventsOf(loan), events -> events.size() >= 2);
            Map<String, Envelope<?>> byId = new LinkedHashMap<>();
            heard.forEach(event -> {
                Envelope<?> first = byId.putIfAbsent(event.id(), event);
                assertThat(event).isEqualTo(first == null ? event : first);
            });
            String caseId = DerivedId.of("legal-case", "killed-cmd-" + i);
            assertThat(byId.keySet())
                    .containsExactly(
                            DerivedId.of("legal-event", caseId, "1"), DerivedId.of("legal-event", caseId, "2"));
            assertThat(byId.values())
                    .extracting(Envelope::data)
                    .hasExactlyElementsOfTypes(CaseOpened.class, CaseClosed.class);
        }
    }
}
