package io.duepath.legal;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.BrokerSettings;
import io.duepath.broker.DevBroker;
import io.duepath.legal.fixture.LegalDatabase;
import io.duepath.legal.fixture.Neighbours;
import io.duepath.legal.fixture.RunningService;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.loan.DerivedId;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

class RestartIT {

    /** On the wall it is later than the deadlines of these cases, and each would be raised. */
    private static final String DAYS_OF_THE_ORDERS = "--duepath.legal.clock=stream";

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInSameThread();
    }

    @Test
    void tellsAfterARestartWhatItCommittedBefore() {
        String database = LegalDatabase.fresh();
        // A broker of its own: on the shared one the service that other tests share is of the same group.
        try (var own = DevBroker.start()) {
            tellsAfterARestart(database, own.bootstrapServers());
        }
    }

    private static void tellsAfterARestart(String database, String broker) {
        try (var service = ready(database, broker);
                var neighbours = new Neighbours(broker)) {
            service.stopRelay();
            neighbours.command(escalated("restart-1", "restart-cmd-1"));
            soon().until(() ->
                    service.json("/cases/summary").at("/outboxPending").asLong() == 1);
            assertThat(neighbours.eventsOf("restart-1")).isEmpty();
        }
        try (var service = RunningService.start(database, broker, DAYS_OF_THE_ORDERS);
                var neighbours = new Neighbours(broker)) {
            neighbours.command(escalated("restart-1", "restart-marker"));
            var events = soon().until(() -> neighbours.eventsOf("restart-1"), found -> found.size() >= 2);

            assertThat(events)
                    .extracting(e -> ((CaseOpened) e.data()).commandId().value())
                    .containsExactly("restart-cmd-1", "restart-marker");
            var opened = (CaseOpened) events.get(0).data();
            assertThat(events.get(0).id())
                    .isEqualTo(DerivedId.of("legal-event", opened.caseId().value(), "1"));
            assertThat(service.json("/cases/summary").at("/states/REVIEW").asLong())
                    .isEqualTo(2);
        }
    }

    /** Its topics are there. */
    private static RunningService ready(String database, String broker) {
        RunningService service = RunningService.start(database, broker, DAYS_OF_THE_ORDERS);
        soon().until(() -> service.get("/actuator/health/readiness").statusCode() == 200);
        return service;
    }

    @Test
    void startsWithoutABrokerAndGoesToWorkWhenItComes() throws Exception {
        int port;
        try (var probe = new java.net.ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        try (var service = RunningService.start(LegalDatabase.fresh(), "127.0.0.1:" + port, DAYS_OF_THE_ORDERS)) {
            assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(service.get("/cases/summary").statusCode()).isEqualTo(200);
            try (var broker = DevBroker.start(BrokerSettings.defaults().onPort(port))) {
                soon().until(() -> service.get("/actuator/health/readiness").statusCode() == 200);
                try (var neighbours = new Neighbours(broker.bootstrapServers())) {
                    neighbours.command(escalated("late-1", "late-cmd-1"));
                    soon().until(() -> neighbours.eventsOf("late-1").size() == 1);
                }
            }
        }
    }

    @Test
    void isNotReadyWhileTheBrokerIsAwayButLives() {
        var broker = DevBroker.start();
        try (var service = RunningService.start(LegalDatabase.fresh(), broker.bootstrapServers())) {
            soon().until(() -> service.get("/actuator/health/readiness").statusCode() == 200);
            broker.close();
            soon().until(() -> service.get("/actuator/health/readiness").statusCode() == 503);
            assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            broker.close();
        }
    }
}
