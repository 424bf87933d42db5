package io.duepath.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.SharedBroker;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.wire.Topics;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Deployment;
import io.duepath.notifier.fixture.Persons;
import io.duepath.notifier.fixture.RunningNotifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real service on the real broker: exactly once, across a restart that loses the local state. */
class NotifierServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static Deployment deployment;
    private static RunningNotifier service;

    @BeforeAll
    static void startAll() throws IOException {
        deployment = new Deployment(SharedBroker.bootstrapServers(), 2, 2, directory);
        service = deployment.start("notifier-1");
        service.awaitReady();
    }

    @AfterAll
    static void stopAll() {
        service.close();
        deployment.close();
    }

    @Test
    void tellsTheStoryOfADayAndGoesOnAfterARestartWithoutLocalState() throws Exception {
        deployment.person(Persons.reachable("it-1").named("Secret Name"));
        deployment.person(Persons.reachable("it-2"));
        deployment.command(Commands.sms("it-a", "it-1"));
        deployment.command(Commands.sms("it-b", "it-2"));
        deployment.withdrawal(Commands.sms("it-b", "it-2"));
        deployment.command(Commands.sms("it-c", "it-3"));
        assertThat(service.get("/rolls")).isEqualTo("{\"complete\":null}");

        deployment.roll("2026-01-31");
        service.awaitRolled("2026-01-31");

        assertThat(ends())
                .containsExactlyInAnyOrder(
                        "it-a released allowed", "it-b withdrawn ground-gone", "it-c refused no-contact-data");
        assertThat(sent()).containsExactly("it-a +8613800000000");

        deployment.command(Commands.sms("it-d", "it-1").on("2026-02-01"));
        await().atMost(PATIENCE)
                .until(() -> service.get("/actuator/prometheus").contains("duepath_notifier_waiting 1.0"));
        service.close();
        service = deployment.start("notifier-1");
        service.awaitReady();
        service.awaitRolled("2026-01-31");
        assertThat(service.get("/actuator/prometheus")).contains("duepath_notifier_waiting 1.0");

        deployment.command(Commands.sms("it-a", "it-1"));
        deployment.roll("2026-02-01");
        service.awaitRolled("2026-02-01");

        assertThat(ends())
                .containsExactlyInAnyOrder(
                        "it-a released allowed",
                        "it-b withdrawn ground-gone",
                        "it-c refused no-contact-data",
                        "it-d released allowed");
        assertThat(sent()).containsExactly("it-a +8613800000000", "it-d +8613800000000");
        String metrics = service.get("/actuator/prometheus");
        assertThat(metrics)
                .contains("duepath_notifier_inputs_total{outcome=\"repeated\"} 1.0")
                .contains("duepath_notifier_ends_total{channel=\"sms\",end=\"released\",reason=\"allowed\"} 1.0")
                .contains("duepath_notifier_waiting 0.0")
                .doesNotContain("Secret Name")
                .doesNotContain("+8613800000000");
    }

    private static List<String> ends() {
        return deployment.all(Topics.CONTACT_LOG).stream()
                .map(e -> (ContactEnded) e.data())
                .map(e -> e.commandId() + " " + e.end() + " " + e.reason())
                .toList();
    }

    private static List<String> sent() {
        return deployment.all(Topics.SMS_COMMANDS).stream()
                .map(e -> (SmsRequested) e.data())
                .map(e -> e.commandId() + " " + e.address())
                .sorted()
                .toList();
    }
}
