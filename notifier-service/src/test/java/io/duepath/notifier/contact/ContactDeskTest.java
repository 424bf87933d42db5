package io.duepath.notifier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.Message;
import io.duepath.model.command.Action;
import io.duepath.model.command.ContactRequested;
import io.duepath.model.contact.CallRequested;
import io.duepath.model.contact.ContactEnd;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.Refinement;
import io.duepath.model.contact.SmsRequested;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.contact.VisitRequested;
import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.contact.Emitted.Destination;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Desks;
import io.duepath.notifier.fixture.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactDeskTest {

    private static final Instant NOON = Instant.parse("2026-01-31T04:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-01-31T15:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-02-01T00:00:00Z");

    private final ContactDesk desk = Desks.plain();
    private final CustomerState known = CustomerState.unknown(new CustomerId("c"))
            .with(CustomerContacts.NONE.updated(Persons.reachable("c").fact(), Desks.IDS));

    @Nested
    class WhileTheRollIsNotDone {

        @Test
        void waitsAndSendsNothing() {
            Handled handled = request(known, Commands.sms("a", "c"), business("2026-01-30"));
            assertThat(handled.emitted()).isEmpty();
            assertThat(handled.note()).isEqualTo(Note.NEW);
            assertThat(handled.state().waiting()).hasSize(1);
        }

        @Test
        void aWithdrawalEndsItWithoutAContact() {
            CustomerState waiting =
                    request(known, Commands.sms("a", "c"), business(null)).state();
            Handled handled = withdraw(waiting, Commands.sms("a", "c"), business(null));
            assertThat(messages(handled)).singleElement().satisfies(m -> {
                assertEnd(m, ContactEnd.WITHDRAWN, "ground-gone", "DP-WITHDRAWAL");
            });
            assertThat(handled.state().waiting()).isEmpty();
            assertThat(handled.note()).isEqualTo(Note.WITHDRAWN);
        }

        @Test
        void aHigherRevisionReplacesIt() {
            CustomerState waiting =
                    request(known, Commands.sms("a", "c"), business(null)).state();
            Handled revised = request(waiting, Commands.sms("a", "c").revision(1), business(null));
            assertThat(revised.note()).isEqualTo(Note.REVISED);
            assertThat(revised.state().waiting())
                    .singleElement()
                    .satisfies(w -> assertThat(w.request().revision()).isEqualTo(1));
        }

        @Test
        void anEqualOrLowerRevisionIsARepetition() {
            CustomerState waiting = request(known, Commands.sms("a", "c").revision(1), business(null))
                    .state();
            Handled again = request(waiting, Commands.sms("a", "c"), business(null));
            assertThat(again).isEqualTo(Handled.noted(waiting, Note.REPEATED));
        }
    }

    @Nested
    class WhenTheRollIsDone {

        @Test
        void releasesAtOnceWithOneOrderAndOneEnd() {
            Handled handled = request(known, Commands.sms("a", "c"), business("2026-01-31"));
            assertThat(messages(handled)).hasSize(2);
            assertThat(messages(handled).get(0)).isInstanceOfSatisfying(SmsRequested.class, sms -> {
                assertThat(sms.address()).isEqualTo("+8613800000000");
                assertThat(sms.verdict().evaluatedAt()).isEqualTo(Instant.parse("2026-01-31T02:00:00Z"));
                assertThat(sms.verdict().packVersions()).containsEntry("default", 1);
                assertThat(sms.verdict().validUntil()).as("20:00 there").isEqualTo("2026-01-31T12:00:00Z");
            });
            assertEnd(messages(handled).get(1), ContactEnd.RELEASED, "allowed", "DP-DATA");
            assertThat(handled.state().waiting()).isEmpty();
        }

        @Test
        void decidesWhatWaitedInOrderOfDateAndId() {
            CustomerState state = known;
            for (Commands command : List.of(
                    Commands.sms("b", "c"),
                    Commands.sms("a", "c"),
                    Commands.sms("z", "c").on("2026-01-30"))) {
                state = request(state, command, business(null)).state();
            }
            Handled handled = request(state, Commands.sms("aa", "c"), business("2026-01-31"));
            assertThat(ends(handled)).extracting(e -> e.commandId().value()).containsExactly("z", "a", "b", "aa");
        }

        @Test
        void decidesTheLoanLongestOverdueFirst() {
            CustomerState state = known;
            for (Commands command : List.of(
                    Commands.sms("a", "c").overdue(3),
                    Commands.sms("b", "c").overdue(40),
                    Commands.sms("z", "c").overdue(5).on("2026-01-30"))) {
                state = request(state, command, business(null)).state();
            }
            Handled handled = desk.due(state, business("2026-01-31"));
            assertThat(ends(handled))
                    .as("first the older day, because it is decided as of that day")
                    .extracting(e -> e.commandId().value())
                    .containsExactly("z", "b", "a");
        }

        @Test
        void aCapLetsThoseThroughThatComeFirst() {
            CustomerState state = known;
            for (int days = 1; days <= 5; days++) {
                Commands command = Commands.sms("cmd-" + days, "c").overdue(days);
                state = request(state, command, business(null)).state();
            }
            Handled day = desk.due(state, business("2026-01-31"));
            assertThat(ends(day)).extracting(e -> e.commandId().value()).containsExactly("cmd-5", "cmd-4", "cmd-3");
            assertThat(day.state().waiting())
                    .extracting(w -> w.commandId().value())
                    .containsExactly("cmd-2", "cmd-1");
            Handled next = desk.due(day.state(), business("2026-02-01"));
            assertThat(ends(next)).extracting(e -> e.commandId().value()).containsExactly("cmd-2", "cmd-1");
            assertThat(ends(next)).allSatisfy(e -> assertThat(e.at()).isEqualTo("2026-02-01T02:00:00Z"));
        }

        @Test
        void theSpeedOfTheDrainDoesNotShowInWhatACapLetsThrough() {
            CustomerState state = known;
            for (int days = 1; days <= 8; days++) {
                Commands command = Commands.sms("cmd-" + days, "c").overdue(days);
                Commands dated = days % 2 == 0 ? command.on("2026-02-01") : command;
                state = request(state, dated, business(null)).state();
            }
            Handled atOnce = desk.due(state, business("2026-02-02"));
            Handled dayByDay = desk.due(state, business("2026-01-31"))
                    .then(s -> desk.due(s, business("2026-02-01")))
                    .then(s -> desk.due(s, business("2026-02-02")));
            assertThat(messages(atOnce)).isEqualTo(messages(dayByDay)).hasSize(16);
            assertThat(atOnce.state()).isEqualTo(dayByDay.state());
        }

        @Test
        void repeatedCommandsSendNothingNew() {
            CustomerState ended = request(known, Commands.sms("a", "c"), business("2026-01-31"))
                    .state();
            assertThat(request(ended, Commands.sms("a", "c"), business("2026-01-31")))
                    .isEqualTo(Handled.noted(ended, Note.REPEATED));
            assertThat(request(ended, Commands.sms("a", "c").revision(1), business("2026-01-31")))
                    .isEqualTo(Handled.noted(ended, Note.REVISED_AFTER_END));
        }

        @Test
        void whatEndedIsRememberedUntilItCannotComeAgain() {
            Commands command = Commands.sms("a", "c").expiring("2026-02-07");
            CustomerState ended =
                    request(known, command, business("2026-01-31")).state();
            CustomerState later = request(ended, Commands.sms("b", "c").on("2026-03-10"), business("2026-03-10"))
                    .state();
            assertThat(later.ended()).extracting(e -> e.commandId().value()).containsExactly("a", "b");
            CustomerState muchLater = request(later, Commands.sms("d", "c").on("2026-03-11"), business("2026-03-11"))
                    .state();
            assertThat(muchLater.ended()).extracting(e -> e.commandId().value()).containsExactly("b", "d");
        }

        @Test
        void refusesForTheReasonOfTheGate() {
            Handled handled = request(known, Commands.sms("a", "c").heldBy(HoldKind.DISPUTE), business("2026-01-31"));
            assertThat(messages(handled))
                    .singleElement()
                    .satisfies(m -> assertEnd(m, ContactEnd.REFUSED, "hold-dispute", "DP-HOLD-DISPUTE"));
        }

        @Test
        void refusesWithoutContactData() {
            CustomerState nobody = CustomerState.unknown(new CustomerId("c"));
            assertThat(messages(request(nobody, Commands.sms("a", "c"), business("2026-01-31"))))
                    .singleElement()
                    .satisfies(m -> assertEnd(m, ContactEnd.REFUSED, "no-contact-data", "DP-DATA"));
        }

        @ParameterizedTest
        @CsvSource({
            "SMS,nobody-wrote-this,unknown-template",
            "SMS,last-notice,template-of-another-channel",
            "SMS,due-soon,template-data-missing"
        })
        void refusesWhatCannotBeWritten(Action action, String template, String reason) {
            Handled handled = request(known, Commands.of("a", "c", action, template), business("2026-01-31"));
            assertThat(messages(handled))
                    .singleElement()
                    .satisfies(m -> assertEnd(m, ContactEnd.REFUSED, reason, "DP-CONTENT"));
        }

        @Test
        void refusesWhatIsNoContact() {
            Handled handled =
                    request(known, Commands.of("a", "c", Action.LEGAL_ESCALATE, "last-notice"), business("2026-01-31"));
            assertThat(messages(handled))
                    .singleElement()
                    .satisfies(m -> assertEnd(m, ContactEnd.REFUSED, "no-contact", "DP-CHANNEL"));
        }

        @Test
        void eachActionGoesToItsDesk() {
            assertThat(destination(Action.MAIL, "last-notice", MailRequested.class))
                    .isEqualTo(Destination.MAIL);
            assertThat(destination(Action.OFFER_PLAN, "plan-offer", MailRequested.class))
                    .isEqualTo(Destination.MAIL);
            assertThat(destination(Action.CALL, "call-arrears", CallRequested.class))
                    .isEqualTo(Destination.CALL);
            assertThat(destination(Action.VISIT, "visit-arrears", VisitRequested.class))
                    .isEqualTo(Destination.VISIT);
        }

        private Destination destination(Action action, String template, Class<? extends Message> type) {
            Emitted first = request(known, Commands.of("a", "c", action, template), business("2026-01-31"))
                    .emitted()
                    .get(0);
            assertThat(first.message()).isInstanceOf(type);
            return first.destination();
        }
    }

    @Nested
    class AfterRelease {

        @ParameterizedTest
        @CsvSource({"CALL,call-arrears,CALL", "VISIT,visit-arrears,VISIT"})
        void aWithdrawalCancelsTheTaskOnce(Action action, String template, Destination destination) {
            Commands command = Commands.of("a", "c", action, template);
            CustomerState released =
                    request(known, command, business("2026-01-31")).state();
            Handled cancelled = withdraw(released, command, business("2026-01-31"));
            assertThat(cancelled.note()).isEqualTo(Note.CANCELLED);
            assertThat(cancelled.emitted()).hasSize(2);
            assertThat(cancelled.emitted().get(0).destination()).isEqualTo(destination);
            assertThat(cancelled.emitted().get(0).message()).isInstanceOf(TaskCancelled.class);
            assertThat(cancelled.emitted().get(1).message())
                    .isInstanceOfSatisfying(
                            ContactRefined.class, r -> assertThat(r.outcome()).isEqualTo(Refinement.CANCELLED));
            Handled again = withdraw(cancelled.state(), command, business("2026-01-31"));
            assertThat(again).isEqualTo(Handled.noted(cancelled.state(), Note.WITHDRAWN_AFTER_END));
        }

        @Test
        void aWithdrawalOfAMessageChangesNothing() {
            CustomerState released = request(known, Commands.sms("a", "c"), business("2026-01-31"))
                    .state();
            assertThat(withdraw(released, Commands.sms("a", "c"), business("2026-01-31")))
                    .isEqualTo(Handled.noted(released, Note.WITHDRAWN_AFTER_END));
        }

        @Test
        void aWithdrawalOfWhatNobodyKnowsIsCounted() {
            assertThat(withdraw(known, Commands.sms("x", "c"), business("2026-01-31")))
                    .isEqualTo(Handled.noted(known, Note.WITHDRAWN_UNKNOWN));
        }
    }

    @Nested
    class UnderTheWallClock {

        @Test
        void putsOffAtNightAndReleasesInTheMorning() {
            Handled night = request(known, Commands.sms("a", "c"), wall("2026-01-31", NIGHT));
            assertThat(night.emitted()).isEmpty();
            assertThat(night.state().waiting())
                    .singleElement()
                    .satisfies(w -> assertThat(w.notBefore()).isEqualTo(MORNING));
            Handled early = desk.due(night.state(), wall("2026-01-31", MORNING.minusSeconds(1)));
            assertThat(early).isEqualTo(Handled.unchanged(night.state()));
            Handled morning = desk.due(night.state(), wall("2026-01-31", MORNING));
            assertThat(ends(morning)).singleElement().satisfies(e -> {
                assertThat(e.end()).isEqualTo(ContactEnd.RELEASED);
                assertThat(e.at()).isEqualTo(MORNING);
            });
        }

        @Test
        void asksTheWholeGateAgainAtRelease() {
            CustomerState night = request(known, Commands.sms("a", "c"), wall("2026-01-31", NIGHT))
                    .state();
            CustomerState gone = night.with(CustomerContacts.NONE);
            assertThat(ends(desk.due(gone, wall("2026-01-31", MORNING))))
                    .singleElement()
                    .satisfies(e -> assertThat(e.reason()).isEqualTo("no-contact-data"));
        }

        @Test
        void aWithdrawalInTheMorningStopsIt() {
            CustomerState night = request(known, Commands.sms("a", "c"), wall("2026-01-31", NIGHT))
                    .state();
            assertThat(ends(withdraw(night, Commands.sms("a", "c"), wall("2026-01-31", MORNING))))
                    .singleElement()
                    .satisfies(e -> assertThat(e.end()).isEqualTo(ContactEnd.WITHDRAWN));
        }

        @Test
        void expiresWhenNoOpenHourIsLeft() {
            Commands lastDay = Commands.sms("a", "c").expiring("2026-01-31");
            assertThat(messages(request(known, lastDay, wall("2026-01-31", NIGHT))))
                    .singleElement()
                    .satisfies(m -> assertEnd(m, ContactEnd.EXPIRED, "closed-until-last-day", "DP-HOURS"));
        }

        @Test
        void goesOutOnItsLastDayAndExpiresTheDayAfter() {
            Commands lastDay = Commands.sms("a", "c").expiring("2026-01-31");
            assertThat(ends(request(known, lastDay, wall("2026-01-31", NOON)))
                            .get(0)
                            .end())
                    .isEqualTo(ContactEnd.RELEASED);
            assertThat(messages(request(known, lastDay, wall("2026-01-31", MORNING))))
                    .singleElement()
                    .satisfies(m -> assertEnd(m, ContactEnd.EXPIRED, "last-day-passed", "DP-EXPIRY"));
        }

        @Test
        void aRevisionOfWhatWasPutOffIsDecidedAnew() {
            CustomerState night = request(known, Commands.sms("a", "c"), wall("2026-01-31", NIGHT))
                    .state();
            Handled revised = request(night, Commands.sms("a", "c").revision(1), wall("2026-01-31", MORNING));
            assertThat(ends(revised))
                    .singleElement()
                    .satisfies(e -> assertThat(e.revision()).isEqualTo(1));
        }
    }

    @Nested
    class UnderTheBusinessClock {

        @Test
        void theOrderOfTheLogDecidesNotTheSpeedOfTheDrain() {
            CustomerState waiting =
                    request(known, Commands.sms("a", "c"), business(null)).state();
            Handled handled = withdraw(waiting, Commands.sms("a", "c"), business("2026-01-31"));
            assertThat(ends(handled))
                    .singleElement()
                    .satisfies(e -> assertThat(e.end()).isEqualTo(ContactEnd.RELEASED));
            assertThat(handled.note()).isEqualTo(Note.WITHDRAWN_AFTER_END);
        }
    }

    @Test
    void erasureRefusesWhatWaitsAndKeepsOnlyIdsOfEndedCommands() {
        CustomerState state = request(known, Commands.sms("a", "c"), business("2026-01-31"))
                .then(s -> request(s, Commands.sms("b", "c").on("2026-02-01"), business("2026-01-31")))
                .state();
        Handled erased = desk.erase(state, new Cause("erasure", null), business(null));
        assertThat(messages(erased))
                .singleElement()
                .satisfies(m -> assertEnd(m, ContactEnd.REFUSED, "erased", "DP-ERASURE"));
        assertThat(erased.state().contacts()).isEqualTo(CustomerContacts.NONE);
        assertThat(erased.state().waiting()).isEmpty();
        assertThat(erased.state().ended()).hasSize(2);
    }

    private Handled request(CustomerState state, Commands command, Moment moment) {
        ContactRequested request = command.request();
        return desk.request(state, new Waiting(request, "event-1", null, NOON, null), moment);
    }

    private Handled withdraw(CustomerState state, Commands command, Moment moment) {
        return desk.withdraw(state, command.withdrawal(), new Cause("event-2", null), moment);
    }

    private static Moment business(@Nullable String decidable) {
        return new Moment(decidable == null ? null : LocalDate.parse(decidable), ContactClock.business());
    }

    private static Moment wall(String decidable, Instant now) {
        return new Moment(LocalDate.parse(decidable), ContactClock.wall(now));
    }

    private static List<Message> messages(Handled handled) {
        return handled.emitted().stream().map(Emitted::message).toList();
    }

    private static List<ContactEnded> ends(Handled handled) {
        return messages(handled).stream()
                .filter(ContactEnded.class::isInstance)
                .map(ContactEnded.class::cast)
                .toList();
    }

    private static void assertEnd(Message message, ContactEnd end, String reason, String rule) {
        assertThat(message).isInstanceOfSatisfying(ContactEnded.class, e -> {
            assertThat(e.end()).isEqualTo(end);
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.ruleIds()).contains(rule);
        });
    }
}
