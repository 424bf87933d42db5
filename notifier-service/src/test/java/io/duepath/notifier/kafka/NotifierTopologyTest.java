package io.duepath.notifier.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.Action;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.event.Channel;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.OptOut;
import io.duepath.model.event.OptOutLifted;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.HoldId;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Topics;
import io.duepath.notifier.contact.ContactDesk;
import io.duepath.notifier.contact.ContactStory;
import io.duepath.notifier.contact.Emitted.Destination;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Desks;
import io.duepath.notifier.fixture.Persons;
import io.duepath.notifier.fixture.Wire;
import io.duepath.service.tracing.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifierTopologyTest {

    private static final String NOON = "2026-01-31T04:00:00Z";
    private static final Instant NOON_THERE = Instant.parse(NOON);
    private static final Instant NIGHT = Instant.parse("2026-01-31T15:00:00Z");

    @TempDir
    private Path directory;

    /**
     * The names of nodes and stores are those of changelog topics and of a running group: a change here loses state or
     * needs a migration. Think before you accept one.
     */
    @Test
    void hasTheShapeOfTheGoldenFile() throws IOException {
        Topology topology = NotifierTopology.build(
                new NotifierParts(
                        Desks.plain(),
                        (customer, endpoint) -> Desks.IDS.apply(endpoint),
                        NotifierClock.WALL,
                        Duration.ofHours(2),
                        new RollProgress(),
                        new NotifierMetrics(new SimpleMeterRegistry()),
                        Traces.UNWATCHED),
                24);
        try (InputStream golden = getClass().getResourceAsStream("/notifier-topology.txt")) {
            assertThat(golden).isNotNull();
            assertThat(topology.describe().toString())
                    .isEqualToIgnoringNewLines(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Nested
    class UnderTheBusinessClock {

        private NotifierDriver notifier;

        @BeforeEach
        void start() {
            notifier = new NotifierDriver(NotifierClock.STREAM, NIGHT, directory);
            notifier.person(Persons.reachable("c"));
        }

        @AfterEach
        void stop() {
            notifier.close();
        }

        @Test
        void holdsCommandsUntilAllPartitionsHaveRolled() {
            notifier.command(Commands.sms("a", "c"));
            notifier.roll("2026-01-31", 0, 2);
            notifier.settle();
            assertThat(notifier.ends()).isEmpty();
            assertThat(notifier.progress.here().complete()).isNull();
            assertThat(notifier.waiting()).isEqualTo(1);

            notifier.roll("2026-01-31", 1, 2);
            notifier.settle();
            assertThat(notifier.ends()).containsExactly("a released allowed");
            assertThat(notifier.progress.here().complete()).isEqualTo("2026-01-31");
            assertThat(notifier.waiting()).isZero();
        }

        @Test
        void writesEnvelopesWhoseIdsFollowFromTheCommand() {
            notifier.command(Commands.sms("a", "c"));
            notifier.roll("2026-01-31", 0, 1);
            notifier.settle();
            Envelope<?> sms = notifier.said(Destination.SMS).get(0);
            assertThat(sms.data()).isInstanceOf(SmsRequested.class);
            assertThat(sms.source()).hasToString("/duepath/notifier");
            assertThat(sms.traceParent()).isEqualTo(Wire.TRACE);
            assertThat(sms.causationId()).isNotNull();
            assertThat(sms.time()).hasToString("2026-01-31T00:00Z");
            Envelope<?> end = notifier.said(Destination.CONTACT_LOG).get(0);
            assertThat(end.id()).isNotEqualTo(sms.id()).hasSize(32);
            assertThat(((ContactEnded) end.data()).end()).isEqualTo(ContactEnd.RELEASED);
        }

        @Test
        void decidesADayInOrderOfDatesAndIdsForEachCustomer() {
            notifier.person(Persons.reachable("d"));
            notifier.command(Commands.sms("b", "c"));
            notifier.command(Commands.sms("c", "d"));
            notifier.command(Commands.sms("a", "d"));
            notifier.command(Commands.sms("z", "c").on("2026-01-30"));
            notifier.roll("2026-01-31", 0, 1);
            notifier.settle();
            assertThat(notifier.keys(Destination.SMS)).containsExactly("c", "c", "d", "d");
            assertThat(notifier.ends())
                    .containsExactly(
                            "z released allowed", "b released allowed", "a released allowed", "c released allowed");
        }

        @Test
        void leavesWhatBelongsToALaterDate() {
            notifier.command(Commands.sms("a", "c").on("2026-02-01"));
            notifier.roll("2026-01-31", 0, 1);
            notifier.settle();
            assertThat(notifier.ends()).isEmpty();
            notifier.roll("2026-02-01", 0, 1);
            notifier.settle();
            assertThat(notifier.ends()).containsExactly("a released allowed");
        }

        @Test
        void decidesAtOnceWhatComesAfterItsRoll() {
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(Commands.sms("a", "c"));
            assertThat(notifier.ends()).containsExactly("a released allowed");
        }

        @Test
        void aWithdrawalBeforeTheRollIsDoneStopsTheContact() {
            notifier.command(Commands.sms("a", "c"));
            notifier.withdrawal(Commands.sms("a", "c"));
            notifier.roll("2026-01-31", 0, 1);
            notifier.settle();
            assertThat(notifier.ends()).containsExactly("a withdrawn ground-gone");
            assertThat(notifier.said(Destination.SMS)).isEmpty();
        }

        @Test
        void repetitionsOfAnythingSendNothingNew() {
            for (int round = 0; round < 2; round++) {
                notifier.command(Commands.sms("a", "c"));
                notifier.roll("2026-01-31", 0, 1);
                notifier.settle();
            }
            notifier.command(Commands.sms("a", "c").revision(7));
            assertThat(notifier.ends()).containsExactly("a released allowed");
            assertThat(notifier.said(Destination.SMS)).hasSize(1);
            assertThat(notifier.inputs("repeated")).isEqualTo(1);
            assertThat(notifier.inputs("revised-after-end")).isEqualTo(1);
        }

        @Test
        void withdrawingACallThatWasHandedOutCancelsTheTask() {
            Commands call = Commands.of("a", "c", Action.CALL, "call-arrears");
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(call);
            notifier.withdrawal(call);
            assertThat(notifier.said(Destination.CALL))
                    .extracting(e -> e.type().name())
                    .containsExactly("duepath.call-requested.v1", "duepath.task-cancelled.v1");
            assertThat(notifier.ends()).containsExactly("a released allowed");
        }

        @Test
        void holdsAndOptOutsOfThePersonCountUntilTheyEnd() {
            CustomerId customer = new CustomerId("c");
            HoldId hold = new HoldId("h");
            LocalDate day = LocalDate.parse("2026-01-01");
            notifier.roll("2026-01-31", 0, 1);
            notifier.send(
                    Topics.CUSTOMER_CONTACTS,
                    "c#hold:h",
                    new CustomerHoldPlaced(customer, hold, HoldKind.CEASE_CONTACT, day, null));
            notifier.command(Commands.sms("a", "c"));
            notifier.send(Topics.CUSTOMER_CONTACTS, "c#hold:h", new CustomerHoldReleased(customer, hold, day));
            notifier.person(Persons.reachable("c").revision(1).refusing(OptOut.SMS));
            notifier.command(Commands.sms("b", "c"));
            notifier.send(
                    Topics.CUSTOMER_CONTACTS, "c#optout:sms", new OptOutLifted(customer, OptOut.SMS, day, "letter"));
            notifier.command(Commands.sms("d", "c"));
            assertThat(notifier.ends())
                    .containsExactly("a refused hold-cease-contact", "b refused opted-out", "d released allowed");
        }

        @Test
        void aTombstoneErasesThePersonAndWhatWaits() {
            notifier.command(Commands.sms("a", "c"));
            notifier.raw(Topics.CUSTOMER_CONTACTS, "c", null);
            notifier.roll("2026-01-31", 0, 1);
            notifier.settle();
            notifier.command(Commands.sms("b", "c"));
            assertThat(notifier.ends()).containsExactly("a refused erased", "b refused no-contact-data");
        }

        @Test
        void anUnreadableRecordBarsItsCustomerUntilItIsReplaced() {
            notifier.person(Persons.reachable("d"));
            notifier.roll("2026-01-31", 0, 1);
            notifier.raw(Topics.CUSTOMER_CONTACTS, "c#hold:h", Wire.key("{broken"));
            notifier.command(Commands.sms("a", "c"));
            notifier.command(Commands.sms("b", "d"));
            notifier.raw(Topics.CUSTOMER_CONTACTS, "c#hold:h", null);
            notifier.command(Commands.sms("e", "c"));
            notifier.raw(Topics.NOTIFICATION_COMMANDS, "c", Wire.key("{broken"));
            notifier.command(Commands.sms("f", "c"));
            assertThat(notifier.ends())
                    .containsExactly(
                            "a refused unreadable-record",
                            "b released allowed",
                            "e released allowed",
                            "f refused unreadable-record");
            assertThat(notifier.inputs("unreadable")).isEqualTo(2);
        }

        @Test
        void commandsInAreEndsPlusWaiting() {
            notifier.roll("2026-01-30", 0, 1);
            notifier.command(Commands.sms("a", "c"));
            notifier.command(Commands.sms("b", "c").on("2026-01-30"));
            notifier.command(Commands.sms("d", "nobody").on("2026-01-30"));
            notifier.command(Commands.sms("e", "c"));
            notifier.withdrawal(Commands.sms("e", "c"));
            notifier.command(Commands.sms("a", "c").revision(1));
            assertThat(notifier.inputs("new")).isEqualTo(4);
            assertThat(notifier.endsCounted()).isEqualTo(3);
            assertThat(notifier.waiting()).isEqualTo(1);
            assertThat(notifier.inputs("new")).isEqualTo(notifier.endsCounted() + notifier.waiting());
            assertThat(notifier.gauge("unexplained")).isZero();
        }

        /** Loans of one customer roll in three partitions; a cap of three a day must not depend on who is quickest. */
        @Test
        void aCapChoosesAmongAllOfACustomersLoansOnceEachPartitionHasRolled() {
            notifier.command(Commands.sms("slow-partition", "c").overdue(80));
            notifier.command(Commands.sms("a", "c").overdue(10));
            notifier.command(Commands.sms("b", "c").overdue(20));
            notifier.roll("2026-01-31", 0, 3);
            notifier.command(Commands.sms("d", "c").overdue(30));
            notifier.roll("2026-01-31", 1, 3);
            notifier.settle();
            assertThat(notifier.ends()).isEmpty();
            notifier.command(Commands.sms("e", "c").overdue(70));
            notifier.roll("2026-01-31", 2, 3);
            notifier.settle();
            assertThat(notifier.ends())
                    .containsExactly("slow-partition released allowed", "e released allowed", "d released allowed");
            assertThat(notifier.waiting()).isEqualTo(2);
            assertThat(notifier.progress.here().complete()).isEqualTo("2026-01-31");

            for (int partition = 0; partition < 3; partition++) {
                notifier.roll("2026-02-01", partition, 3);
            }
            notifier.settle();
            assertThat(notifier.ends()).containsExactly("b released allowed", "a released allowed");
            assertThat(notifier.waiting()).isZero();
        }

        @Test
        void takesReceiptsUnderWhateverKeyAGatewayChose() {
            Commands call = Commands.of("a", "c", Action.CALL, "call-arrears");
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(call);
            notifier.receipt(call.receipt(Channel.CALL, ReceiptOutcome.CONVERSATION, "2026-01-31T03:00:00Z"));
            notifier.receipt(call.receipt(Channel.CALL, ReceiptOutcome.CONVERSATION, "2026-01-31T03:00:00Z"));
            notifier.receipt(Commands.sms("nobody", "c").receipt(Channel.SMS, ReceiptOutcome.DELIVERED, NOON));
            notifier.raw(Topics.DELIVERY_RECEIPTS, "c", Wire.key("{broken"));
            notifier.send(Topics.DELIVERY_RECEIPTS, "c", Commands.sms("b", "c").request());
            assertThat(notifier.log()).containsExactly("a released", "a call conversation");
            assertThat(notifier.inputs("receipt")).isEqualTo(1);
            assertThat(notifier.inputs("receipt-repeated")).isEqualTo(1);
            assertThat(notifier.inputs("receipt-unmatched")).isEqualTo(1);
            assertThat(notifier.inputs("receipt-unreadable")).isEqualTo(2);
        }

        @Test
        void receiptsLeaveTheirFreeTextBehind() {
            Commands sms = Commands.sms("a", "c");
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(sms);
            notifier.receipt(sms.receipt(Channel.SMS, ReceiptOutcome.DELIVERED, NOON));
            assertThat(notifier.repartitioned()).singleElement().satisfies(record -> {
                assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("c");
                assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain("free text");
            });
        }

        @Test
        void tellsTheStoryOfEachCommandWithoutAddresses() {
            for (int i = 1; i <= 4; i++) {
                notifier.command(Commands.sms("cmd-" + i, "c").overdue(i));
            }
            notifier.roll("2026-01-31", 0, 1);
            notifier.settle();
            notifier.receipt(Commands.sms("cmd-4", "c").receipt(Channel.SMS, ReceiptOutcome.DELIVERED, NOON));
            assertThat(notifier.story("cmd-4")).containsExactly("requested", "released", "delivered");
            assertThat(notifier.story("cmd-1")).containsExactly("requested", "deferred");
            ContactStory story = notifier.stories().get("cmd-1");
            assertThat(story.lines().get(1)).satisfies(line -> {
                assertThat(line.ruleIds()).contains("DP-CAP-DAY");
                assertThat(line.packVersions()).containsKey("default");
                assertThat(line.until()).isEqualTo("2026-02-01T00:00:00Z");
            });
            assertThat(story.toString()).doesNotContain("+86", "王小明");
        }

        @Test
        void forgetsStoriesWithTheirCommandsAndOnErasure() {
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(Commands.sms("a", "c"));
            notifier.roll("2026-03-20", 0, 1);
            notifier.command(Commands.sms("b", "c").on("2026-03-20"));
            assertThat(notifier.stories().get("a")).isNull();
            assertThat(notifier.story("b")).containsExactly("requested", "released");
            notifier.raw(Topics.CUSTOMER_CONTACTS, "c", null);
            assertThat(notifier.stories().get("b")).isNull();
        }

        @Test
        void decidesAWholeDayInSlices() {
            for (int i = 0; i < 1_000; i++) {
                notifier.command(Commands.sms("cmd-" + i, "customer-" + i % 500));
            }
            notifier.roll("2026-01-31", 0, 1);
            int rounds = 0;
            while (notifier.progress.here().complete() == null && rounds < 1_000) {
                notifier.pass(Duration.ofMillis(10));
                rounds++;
            }
            assertThat(notifier.ends()).hasSize(1_000);
            assertThat(notifier.waiting()).isZero();
        }
    }

    @Nested
    class UnderTheWallClock {

        private NotifierDriver notifier;

        @AfterEach
        void stop() {
            notifier.close();
        }

        @Test
        void putsOffAtNightAndReleasesInTheMorning() {
            startAt(NIGHT);
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(Commands.sms("a", "c"));
            notifier.pass(Duration.ofHours(8));
            assertThat(notifier.ends()).isEmpty();
            assertThat(notifier.waiting()).isEqualTo(1);
            notifier.pass(Duration.ofHours(1));
            assertThat(notifier.ends()).containsExactly("a released allowed");
            assertThat(notifier.waiting()).isZero();
        }

        @Test
        void aWithdrawalAtNightStopsTheMorningsContact() {
            startAt(NIGHT);
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(Commands.sms("a", "c"));
            notifier.withdrawal(Commands.sms("a", "c"));
            notifier.pass(Duration.ofHours(12));
            assertThat(notifier.ends()).containsExactly("a withdrawn ground-gone");
        }

        @Test
        void releasesInOrderOfTimeWhereverPeopleLive() {
            startAt(NIGHT);
            notifier.person(Persons.reachable("later").in("Europe/Berlin"));
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(Commands.sms("a", "later").on("2026-01-31"));
            notifier.command(Commands.sms("b", "c"));
            notifier.pass(Duration.ofHours(9));
            notifier.pass(Duration.ofHours(3));
            assertThat(notifier.ends()).containsExactly("a released allowed", "b released allowed");
        }

        @Test
        void whatPassedItsLastDayExpires() {
            startAt(NIGHT);
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(Commands.sms("a", "c").expiring("2026-01-31"));
            notifier.command(Commands.sms("b", "c").expiring("2026-01-30"));
            assertThat(notifier.ends())
                    .containsExactlyInAnyOrder("a expired closed-until-last-day", "b expired last-day-passed");
        }

        @Test
        void aReceiptThatDoesNotComeSendsTheNextChannel() {
            startAt(NOON_THERE, Desks.with(Desks.LADDER, Desks.PATIENCE));
            notifier.roll("2026-01-31", 0, 1);
            notifier.command(Commands.of("a", "c", Action.SMS, "overdue-reminder"));
            assertThat(notifier.followUps()).isEqualTo(1);
            notifier.pass(Duration.ofHours(23));
            assertThat(notifier.log()).containsExactly("a released");
            notifier.pass(Duration.ofHours(1));
            assertThat(notifier.log()).containsExactly("a sms timed-out", "a mail fallback-released");
            assertThat(notifier.said(Destination.MAIL)).hasSize(1);
            assertThat(notifier.inputs("new")).isEqualTo(notifier.endsCounted() + notifier.waiting());
            notifier.receipt(Commands.sms("a", "c").receipt(Channel.MAIL, ReceiptOutcome.DELIVERED, NOON));
            assertThat(notifier.followUps()).isZero();
        }

        @Test
        void goesOnWhenARollDoesNotComplete() {
            startAt(NOON_THERE);
            notifier.command(Commands.sms("a", "c"));
            notifier.roll("2026-01-31", 0, 2);
            notifier.pass(Duration.ofHours(2));
            assertThat(notifier.ends()).isEmpty();
            notifier.pass(Duration.ofMinutes(1));
            notifier.settle();
            assertThat(notifier.ends()).containsExactly("a released allowed");
            assertThat(notifier.progress.here().complete()).isNull();
            assertThat(notifier.registry
                            .get("duepath.notifier.rolls")
                            .tag("outcome", "incomplete")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }

        private void startAt(Instant now) {
            startAt(now, Desks.plain());
        }

        private void startAt(Instant now, ContactDesk desk) {
            notifier = new NotifierDriver(desk, NotifierClock.WALL, now, directory);
            notifier.person(Persons.reachable("c"));
        }
    }

    @Test
    void topicsAreThoseOfTheCatalogue() {
        assertThat(NotifierTopology.topics())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        Topics.NOTIFICATION_COMMANDS,
                        Topics.CUSTOMER_CONTACTS,
                        Topics.DELIVERY_RECEIPTS,
                        Topics.SMS_COMMANDS,
                        Topics.MAIL_COMMANDS,
                        Topics.CALL_TASKS,
                        Topics.VISIT_TASKS,
                        Topics.CONTACT_LOG));
    }
}
