package io.duepath.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duepath.broker.DevBroker;
import io.duepath.model.command.Action;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.event.Channel;
import io.duepath.model.wire.Topics;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Deployment;
import io.duepath.notifier.fixture.Persons;
import io.duepath.notifier.fixture.RunningNotifier;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contacts that wait survive a restart without local state and a second instance that takes some of them over; receipts
 * find their customers from any partition; every instance answers for all.
 */
class NotifierInstancesIT {

    private static final int CUSTOMERS = 8;
    private static final int COMMANDS = 5;
    private static final int CAP = 3;
    private static final int PUT_OFF = CUSTOMERS * (COMMANDS - CAP);
    private static final String TIMEOUT = "--duepath.notifier.receipt-timeout.visit=7d";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static DevBroker broker;
    private static Deployment deployment;
    private static RunningNotifier first;
    private static RunningNotifier second;

    @BeforeAll
    static void startOne() throws IOException {
        broker = DevBroker.start();
        deployment = new Deployment(broker.bootstrapServers(), 4, 3, directory);
        first = deployment.start("one", TIMEOUT);
        first.awaitReady();
    }

    @AfterAll
    static void stopAll() {
        Stream.of(second, first).filter(n -> n != null).forEach(RunningNotifier::close);
        deployment.close();
        broker.close();
    }

    @Test
    void putOffContactsSurviveARestartAndASecondInstanceAndEndOnce() {
        releaseAsManyAsTheCapAllows();
        failedMessagesWaitForTheirNextChannel();
        aRestartWithoutLocalStateKnowsWhatWaits();
        aSecondInstanceTakesPartitionsOver();
        everyInstanceTellsEveryStory();
        theNextDayReleasesWhatWaitedOnce();
        anErasedCustomerIsForgottenEverywhere();
    }

    private static void releaseAsManyAsTheCapAllows() {
        for (int c = 0; c < CUSTOMERS; c++) {
            deployment.person(Persons.reachable(customer(c)));
            for (int n = 1; n <= COMMANDS; n++) {
                deployment.command(command(c, n));
            }
        }
        deployment.roll("2026-01-31");
        first.awaitRolled("2026-01-31");
        assertThat(ends()).hasSize(CUSTOMERS * CAP).allMatch(end -> end.endsWith("released"));
        assertThat(first.gauge("duepath_notifier_waiting")).isEqualTo(PUT_OFF);
        assertInIsEndsPlusWaiting();
        assertThat(first.get("/actuator/prometheus"))
                .contains("duepath_notifier_inputs_total{outcome=\"new\"} " + (double) (CUSTOMERS * COMMANDS));
    }

    /** All receipts come in one partition, whoever they are about; the cap of the day makes the mails wait. */
    private static void failedMessagesWaitForTheirNextChannel() {
        for (int c = 0; c < CUSTOMERS; c++) {
            deployment.receipt(
                    command(c, COMMANDS).receipt(Channel.SMS, ReceiptOutcome.FAILED_PERMANENT, "2026-01-31T03:00:00Z"),
                    1);
        }
        await().atMost(PATIENCE).until(() -> refined().size() == CUSTOMERS);
        assertThat(refined()).allMatch(line -> line.endsWith("sms failed-permanent"));
        assertThat(first.gauge("duepath_notifier_followups")).isEqualTo(CUSTOMERS * CAP);
    }

    private static void aRestartWithoutLocalStateKnowsWhatWaits() {
        first.close();
        first = deployment.start("one", TIMEOUT);
        first.awaitReady();
        first.awaitRolled("2026-01-31");
        assertThat(first.gauge("duepath_notifier_waiting")).isEqualTo(PUT_OFF);
        assertThat(first.gauge("duepath_notifier_deferred")).isEqualTo(PUT_OFF);
        assertThat(first.gauge("duepath_notifier_unexplained")).isZero();
        assertThat(first.gauge("duepath_notifier_followups")).isEqualTo(CUSTOMERS * CAP);
        assertThat(first.get("/actuator/prometheus")).contains("kafka_stream_thread");
    }

    private static void aSecondInstanceTakesPartitionsOver() {
        second = deployment.start("two", TIMEOUT);
        second.awaitReady();
        await().atMost(PATIENCE)
                .until(() -> both("duepath_notifier_waiting") == PUT_OFF
                        && second.gauge("duepath_notifier_waiting") > 0
                        && first.gauge("duepath_notifier_waiting") > 0);
        first.awaitRolled("2026-01-31");
        second.awaitRolled("2026-01-31");
        assertInIsEndsPlusWaiting();
        assertThat(both("duepath_notifier_deferred")).isEqualTo(PUT_OFF);
        assertThat(both("duepath_notifier_unexplained")).isZero();
        deployment.withdrawal(command(0, 1));
    }

    private static void everyInstanceTellsEveryStory() {
        await().atMost(PATIENCE).until(() -> ends().contains("c-0/1 withdrawn"));
        for (int c = 0; c < CUSTOMERS; c++) {
            String path = "/customers/" + customer(c) + "/contacts";
            await().atMost(PATIENCE).until(() -> first.ask(path).statusCode() == 200);
            HttpResponse<String> story = first.ask(path);
            assertThat(second.ask(path).body()).isEqualTo(story.body());
            assertThat(story.body())
                    .contains("\"what\":\"failed-permanent\"", "\"what\":\"fallback-deferred\"", "\"DP-CAP-DAY\"")
                    .doesNotContain("+86", "wang@example.org");
            String command = "/contacts/" + customer(c) + "/2";
            assertThat(first.ask(command).body()).contains("\"what\":\"deferred\"");
            assertThat(second.ask(command).body()).isEqualTo(first.ask(command).body());
        }
        assertThat(first.ask("/contacts/nobody").statusCode()).isEqualTo(404);
        assertThat(first.ask("/customers/nobody/contacts").statusCode()).isEqualTo(404);
        assertThat(first.ask("/contacts/c-1/1", "").statusCode()).isEqualTo(401);
        assertThat(first.ask("/contacts/c-1/1", "another key").statusCode()).isEqualTo(401);
    }

    private static void theNextDayReleasesWhatWaitedOnce() {
        deployment.roll("2026-02-01");
        first.awaitRolled("2026-02-01");
        second.awaitRolled("2026-02-01");
        List<String> ends = ends();
        assertThat(ends).hasSize(CUSTOMERS * COMMANDS).doesNotHaveDuplicates();
        assertThat(ends.stream().filter(end -> end.endsWith(" released"))).hasSize(CUSTOMERS * COMMANDS - 1);
        assertThat(both("duepath_notifier_waiting")).isZero();
        assertThat(deployment.all(Topics.SMS_COMMANDS)).hasSize(CUSTOMERS * COMMANDS - 1);
        assertThat(deployment.all(Topics.MAIL_COMMANDS).stream()
                        .map(e -> ((MailRequested) e.data()).commandId().value()))
                .containsExactlyInAnyOrderElementsOf(Stream.iterate(0, c -> c + 1)
                        .limit(CUSTOMERS)
                        .map(c -> customer(c) + "/" + COMMANDS)
                        .toList());
    }

    private static void anErasedCustomerIsForgottenEverywhere() {
        deployment.command(
                Commands.of("c-1/6", "c-1", Action.CALL, "call-arrears").on("2026-02-02"));
        await().atMost(PATIENCE).until(() -> first.ask("/contacts/c-1/6").statusCode() == 200);
        deployment.erase("c-1");
        await().atMost(PATIENCE).until(() -> ends().contains("c-1/6 refused"));
        for (RunningNotifier notifier : List.of(first, second)) {
            await().atMost(PATIENCE).until(() -> notifier.ask("/contacts/c-1/6").statusCode() == 404);
            assertThat(notifier.ask("/customers/c-1/contacts").body()).isEqualTo("{\"customerId\":\"c-1\"}");
        }
        assertThat(both("duepath_notifier_waiting")).isZero();
        assertInIsEndsPlusWaiting();
    }

    private static void assertInIsEndsPlusWaiting() {
        long in = deployment.all(Topics.NOTIFICATION_COMMANDS).stream()
                .filter(e -> e.data() instanceof ContactRequested)
                .map(e -> ((ContactRequested) e.data()).commandId())
                .distinct()
                .count();
        assertThat(ends().size() + (long) both("duepath_notifier_waiting")).isEqualTo(in);
    }

    private static double both(String gauge) {
        return first.gauge(gauge) + (second == null ? 0 : second.gauge(gauge));
    }

    private static String customer(int number) {
        return "c-" + number;
    }

    private static Commands command(int customer, int number) {
        String id = customer(customer) + "/" + number;
        return Commands.of(id, customer(customer), Action.SMS, "overdue-reminder")
                .overdue(number);
    }

    private static List<String> ends() {
        return deployment.all(Topics.CONTACT_LOG).stream()
                .filter(e -> e.data() instanceof ContactEnded)
                .map(e -> (ContactEnded) e.data())
                .map(e -> e.commandId() + " " + e.end())
                .toList();
    }

    private static List<String> refined() {
        return deployment.all(Topics.CONTACT_LOG).stream()
                .filter(e -> e.data() instanceof ContactRefined)
                .map(e -> (ContactRefined) e.data())
                .map(e -> e.commandId() + " " + e.channel() + " " + e.outcome())
                .toList();
    }
}
