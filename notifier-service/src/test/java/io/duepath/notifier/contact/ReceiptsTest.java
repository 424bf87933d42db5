package io.duepath.notifier.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.Action;
import io.duepath.model.contact.ChannelCommand;
import io.duepath.model.contact.ContactEnded;
import io.duepath.model.contact.ContactRefined;
import io.duepath.model.contact.MailRequested;
import io.duepath.model.contact.ReceiptOutcome;
import io.duepath.model.contact.TaskCancelled;
import io.duepath.model.event.Channel;
import io.duepath.model.event.OptOut;
import io.duepath.model.event.OptOutLifted;
import io.duepath.model.loan.CustomerId;
import io.duepath.notifier.fixture.Commands;
import io.duepath.notifier.fixture.Desks;
import io.duepath.notifier.fixture.Persons;
import io.duepath.notifier.gate.Attempt;
import io.duepath.notifier.gate.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptsTest {

    private static final String NOON = "2026-01-31T04:00:00Z";
    private static final String LATER = "2026-01-31T05:00:00Z";
    private static final String NIGHT = "2026-01-31T15:00:00Z";
    private static final String MORNING = "2026-02-01T00:00:00Z";

    private final ContactDesk desk = Desks.with(Desks.LADDER, Desks.PATIENCE);
    private final Commands sms = Commands.of("a", "c", Action.SMS, "overdue-reminder");
    private final Commands call = Commands.of("a", "c", Action.CALL, "call-arrears");

    private CustomerState state = CustomerState.unknown(new CustomerId("c"))
            .with(CustomerContacts.NONE.updated(Persons.reachable("c").fact(), Desks.IDS));

    @Nested
    class AMessage {

        @Test
        void thatArrivedIsRefinedAndNotFollowedUp() {
            request(sms, NOON);
            assertThat(receive(Channel.SMS, ReceiptOutcome.DELIVERED, LATER)).containsExactly("sms delivered receipt");
            assertThat(state.followUps()).isEmpty();
            assertThat(outcomes()).containsExactly(Outcome.DELIVERED);
        }

        @ParameterizedTest
        @EnumSource(names = {"FAILED_PERMANENT", "FAILED_TEMPORARY"})
        void thatFailedGoesToTheNextChannelOnce(ReceiptOutcome failure) {
            request(sms, NOON);
            assertThat(receive(Channel.SMS, failure, LATER))
                    .containsExactly("sms " + failure + " receipt", "mail order", "mail fallback-released allowed");
            assertThat(receive(Channel.SMS, failure, LATER)).isEmpty();
            assertThat(outcomes()).containsExactly(Outcome.BOUNCED, Outcome.QUEUED);
        }

        @Test
        void carriesTheTextOfItsNewChannel() {
            request(sms, NOON);
            Handled handled = receipt(Channel.SMS, ReceiptOutcome.FAILED_PERMANENT, LATER, LATER);
            assertThat(handled.emitted().stream().map(Emitted::message).filter(MailRequested.class::isInstance))
                    .singleElement()
                    .satisfies(m -> {
                        MailRequested mail = (MailRequested) m;
                        assertThat(mail.commandId().value()).isEqualTo("a");
                        assertThat(mail.template()).isEqualTo("overdue-gentle-mail");
                        assertThat(mail.address()).isEqualTo("wang@example.org");
                        assertThat(mail.verdict().evaluatedAt()).isEqualTo(Instant.parse(LATER));
                    });
        }

        @Test
        void speaksOfTheNewestFiguresInItsNextChannel() {
            request(sms, NOON);
            assertThat(request(sms.revision(1).overdue(13), LATER)).isEmpty();
            Handled handled = receipt(Channel.SMS, ReceiptOutcome.FAILED_PERMANENT, LATER, LATER);
            assertThat(handled.emitted().stream().map(Emitted::message).filter(MailRequested.class::isInstance))
                    .singleElement()
                    .satisfies(m -> {
                        assertThat(((MailRequested) m).revision()).isEqualTo(1);
                        assertThat(((MailRequested) m).text()).contains("13");
                    });
        }

        @Test
        void climbsTheWholeLadderAndNeverAgain() {
            request(sms, NOON);
            receive(Channel.SMS, ReceiptOutcome.FAILED_PERMANENT, LATER);
            assertThat(receive(Channel.MAIL, ReceiptOutcome.FAILED_PERMANENT, LATER))
                    .containsExactly("mail failed-permanent receipt", "call order", "call fallback-released allowed");
            assertThat(receive(Channel.CALL, ReceiptOutcome.UNANSWERED, LATER))
                    .containsExactly("call unanswered receipt");
            assertThat(state.followUps()).isEmpty();
        }

        @Test
        void passesTheGateAgainAndSkipsWhatItRefuses() {
            request(sms, NOON);
            state = state.with(CustomerContacts.NONE.updated(
                    Persons.reachable("c").refusing(OptOut.MAIL).fact(), Desks.IDS));
            assertThat(receive(Channel.SMS, ReceiptOutcome.FAILED_PERMANENT, LATER))
                    .containsExactly(
                            "sms failed-permanent receipt",
                            "mail fallback-refused opted-out",
                            "call order",
                            "call fallback-released allowed");
        }

        @Test
        void isPutOffAtNightLikeAnyOther() {
            request(sms, NOON);
            assertThat(receive(Channel.SMS, ReceiptOutcome.FAILED_PERMANENT, NIGHT))
                    .containsExactly("sms failed-permanent receipt");
            assertThat(due("2026-01-31T23:59:59Z")).isEmpty();
            assertThat(due(MORNING)).containsExactly("mail order", "mail fallback-released allowed");
        }

        @Test
        void thatArrivedAfterAllDropsTheFallbackThatWaits() {
            request(sms, NOON);
            receive(Channel.SMS, ReceiptOutcome.FAILED_TEMPORARY, NIGHT);
            assertThat(receive(Channel.SMS, ReceiptOutcome.DELIVERED, NIGHT))
                    .containsExactly("sms delivered receipt", "mail fallback-dropped reached");
            assertThat(due(MORNING)).isEmpty();
        }

        @Test
        void withdrawnIsNotTriedAgain() {
            request(sms, NOON);
            receive(Channel.SMS, ReceiptOutcome.FAILED_PERMANENT, NIGHT);
            Handled handled = desk.withdraw(state, sms.withdrawal(), new Cause("w", null), moment(NIGHT));
            assertThat(told(handled)).containsExactly("mail fallback-dropped ground-gone");
            state = handled.state();
            assertThat(due(MORNING)).isEmpty();
        }

        @Test
        void isNotTriedAgainAfterItsLastDay() {
            request(sms.expiring("2026-01-31"), NOON);
            assertThat(receive(Channel.SMS, ReceiptOutcome.FAILED_PERMANENT, MORNING))
                    .containsExactly("sms failed-permanent receipt", "mail fallback-dropped last-day-passed");
        }
    }

    @Nested
    class NoReceipt {

        @Test
        void inTimeCountsAsFailed() {
            request(sms, NOON);
            assertThat(due("2026-02-01T03:59:59Z")).isEmpty();
            assertThat(due("2026-02-01T04:00:00Z"))
                    .containsExactly("sms timed-out no-receipt", "mail order", "mail fallback-released allowed");
            assertThat(due("2026-02-03T04:00:00Z")).isEmpty();
        }

        @Test
        void fromAChannelWithoutATimeoutIsNeverMissed() {
            request(sms, NOON);
            due("2026-02-01T04:00:00Z");
            assertThat(state.followUps()).singleElement().satisfies(f -> {
                assertThat(f.current().channel()).isEqualTo(Channel.MAIL);
                assertThat(f.timeout()).isFalse();
            });
            assertThat(due("2026-02-20T04:00:00Z")).isEmpty();
            assertThat(state.followUps()).isEmpty();
        }
    }

    @Nested
    class ACall {

        @Test
        void thatWasAnsweredIsNotTimedOut() {
            request(call, NOON);
            assertThat(receive(Channel.CALL, ReceiptOutcome.CONNECTED, LATER))
                    .containsExactly("call connected receipt");
            assertThat(due("2026-02-03T04:00:00Z")).isEmpty();
        }

        @Test
        void byTheWrongPartyGoesToTheNextChannel() {
            request(call, NOON);
            receive(Channel.CALL, ReceiptOutcome.CONNECTED, LATER);
            assertThat(receive(Channel.CALL, ReceiptOutcome.WRONG_PARTY, LATER))
                    .containsExactly("call wrong-party receipt", "sms order", "sms fallback-released allowed");
        }

        @Test
        void countsWhenItWasMadeAndAsWhatItBecame() {
            request(call, NOON);
            receive(Channel.CALL, ReceiptOutcome.CONVERSATION, "2026-01-31T06:00:00Z");
            receive(Channel.CALL, ReceiptOutcome.CONNECTED, "2026-01-31T05:59:00Z");
            assertThat(state.history().attempts()).singleElement().satisfies(attempt -> {
                assertThat(attempt.outcome()).isEqualTo(Outcome.CONVERSATION);
                assertThat(attempt.at()).isEqualTo("2026-01-31T06:00:00Z");
            });
        }

        @Test
        void madeAgainByTheDeskCountsAgain() {
            request(call, NOON);
            receive(Channel.CALL, ReceiptOutcome.UNANSWERED, "2026-01-31T05:00:00Z");
            receive(Channel.CALL, ReceiptOutcome.UNANSWERED, "2026-01-31T06:00:00Z");
            receive(Channel.CALL, ReceiptOutcome.CONNECTED, "2026-01-31T07:00:00Z");
            receive(Channel.CALL, ReceiptOutcome.CONVERSATION, "2026-01-31T07:01:00Z");
            assertThat(state.history().attempts().stream()
                            .filter(a -> a.id().startsWith("a call"))
                            .map(Attempt::outcome))
                    .containsExactlyInAnyOrder(Outcome.UNANSWERED, Outcome.UNANSWERED, Outcome.CONVERSATION);
        }

        @Test
        void datedInTheFutureCountsAsOfNow() {
            request(call, NOON);
            receipt(Channel.CALL, ReceiptOutcome.CONVERSATION, "2999-01-01T00:00:00Z", LATER);
            assertThat(state.history().attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.at()).isEqualTo(LATER));
        }

        @Test
        void withAnEndIsNotCancelledAnyMore() {
            request(call, NOON);
            receive(Channel.CALL, ReceiptOutcome.CONVERSATION, LATER);
            Handled handled = desk.withdraw(state, call.withdrawal(), new Cause("w", null), moment(LATER));
            assertThat(handled.emitted()).isEmpty();
            assertThat(handled.note()).isEqualTo(Note.WITHDRAWN_AFTER_END);
        }

        @Test
        void thatIsOpenIsCancelledAndSaysSo() {
            request(call, NOON);
            Handled handled = desk.withdraw(state, call.withdrawal(), new Cause("w", null), moment(LATER));
            assertThat(told(handled)).containsExactly("cancelled ground-gone", "call cancelled ground-gone");
            assertThat(handled.note()).isEqualTo(Note.CANCELLED);
            assertThat(handled.state().followUps()).isEmpty();
        }
    }

    @Nested
    class AnOptOut {

        @Test
        void countsAtOnceAndSurvivesAnUpdateOfTheContactData() {
            request(sms, NOON);
            assertThat(receive(Channel.SMS, ReceiptOutcome.OPT_OUT, LATER)).containsExactly("sms opt-out receipt");
            state = state.with(
                    state.contacts().updated(Persons.reachable("c").revision(9).fact(), Desks.IDS));
            assertThat(request(Commands.sms("b", "c"), LATER)).containsExactly("refused opted-out");
        }

        @Test
        void countsEvenIfNobodyKnowsTheCommand() {
            Handled handled = receipt(Channel.SMS, ReceiptOutcome.OPT_OUT, NOON, NOON);
            assertThat(handled.note()).isEqualTo(Note.RECEIPT_UNMATCHED);
            assertThat(request(sms, LATER)).containsExactly("refused opted-out");
        }

        @Test
        void isLiftedByItsOwnFactOnly() {
            receipt(Channel.SMS, ReceiptOutcome.OPT_OUT, NOON, NOON);
            state = state.lifted(
                    new OptOutLifted(new CustomerId("c"), OptOut.SMS, LocalDate.parse("2026-01-31"), "letter-1"));
            assertThat(request(sms, LATER)).containsExactly("sms order", "released allowed");
        }
    }

    @Test
    void ofWhatNobodySentIsUnmatched() {
        assertThat(receipt(Channel.SMS, ReceiptOutcome.DELIVERED, NOON, NOON).note())
                .isEqualTo(Note.RECEIPT_UNMATCHED);
        request(sms, NOON);
        Handled otherChannel = receipt(Channel.CALL, ReceiptOutcome.CONVERSATION, NOON, NOON);
        assertThat(otherChannel.note()).isEqualTo(Note.RECEIPT_UNMATCHED);
        assertThat(otherChannel.emitted()).isEmpty();
    }

    @Test
    void refinedLinesCarryWhatContactMadeNeeds() {
        request(call, NOON);
        Handled handled = receipt(Channel.CALL, ReceiptOutcome.CONVERSATION, "2026-01-31T16:30:00Z", MORNING);
        assertThat(handled.emitted().get(0).message()).isInstanceOfSatisfying(ContactRefined.class, refined -> {
            assertThat(refined.loanId().value()).isEqualTo("loan-a");
            assertThat(refined.commandId().value()).isEqualTo("a");
            assertThat(refined.channel()).isEqualTo(Channel.CALL);
            assertThat(refined.on()).as("where the person lives").isEqualTo("2026-02-01");
        });
    }

    @Test
    void anErasureCallsOffWhatIsOpenAndForgetsAllButTheId() {
        request(call, NOON);
        request(sms.on("2026-02-05"), NOON);
        request(Commands.sms("b", "c").on("2026-02-05"), NOON);
        Handled erased = desk.erase(state, new Cause("erasure", null), moment(LATER));
        assertThat(told(erased)).containsExactly("refused erased", "cancelled erased", "call cancelled erased");
        assertThat(erased.state())
                .isEqualTo(new CustomerState(
                        new CustomerId("c"),
                        CustomerContacts.NONE,
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        erased.state().ended()));
        assertThat(erased.state().remembered()).isEmpty();
        assertThat(erased.state().ended()).hasSize(2).allSatisfy(e -> {
            assertThat(e.about()).isNull();
            assertThat(e.sent()).isEmpty();
        });
    }

    private List<String> request(Commands command, String at) {
        Handled handled = desk.request(
                state, new Waiting(command.request(), "event-1", null, Instant.parse(at), null), moment(at));
        state = handled.state();
        return told(handled);
    }

    private List<String> due(String at) {
        Handled handled = desk.due(state, moment(at));
        state = handled.state();
        return told(handled);
    }

    private List<String> receive(Channel channel, ReceiptOutcome outcome, String at) {
        return told(receipt(channel, outcome, at, at));
    }

    private Handled receipt(Channel channel, ReceiptOutcome outcome, String said, String now) {
        Handled handled =
                desk.receive(state, sms.receipt(channel, outcome, said), new Cause("receipt", null), moment(now));
        state = handled.state();
        return handled;
    }

    private List<Outcome> outcomes() {
        return state.history().attempts().stream().map(Attempt::outcome).toList();
    }

    private static Moment moment(String now) {
        return new Moment(LocalDate.parse("2026-02-01"), ContactClock.wall(Instant.parse(now)));
    }

    private static List<String> told(Handled handled) {
        return handled.emitted().stream().map(ReceiptsTest::word).toList();
    }

    private static String word(Emitted emitted) {
        if (emitted.message() instanceof ContactRefined refined) {
            return refined.channel() + " " + refined.outcome() + " " + refined.reason();
        }
        if (emitted.message() instanceof ContactEnded ended) {
            return ended.end() + " " + ended.reason();
        }
        if (emitted.message() instanceof TaskCancelled cancelled) {
            return "cancelled " + cancelled.reason();
        }
        assertThat(emitted.message()).isInstanceOf(ChannelCommand.class);
        return emitted.destination().toString().toLowerCase(Locale.ROOT) + " order";
    }
}
