package io.duepath.notifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.command.Action;
import io.duepath.model.event.Channel;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.OptOut;
import io.duepath.model.loan.HoldId;
import io.duepath.notifier.fixture.Persons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContactGateTest {

    /** 12:00 in Shanghai. */
    private static final Instant NOON = Instant.parse("2026-01-31T04:00:00Z");

    private final ContactGate gate = new ContactGate(new ContactPolicy("default", 1, OpenHours.WIDEST));

    @Test
    void allowsWhatNoRuleForbidsAndNamesEveryRuleThatWasAsked() {
        assertThat(gate.check(facts(Persons.reachable("c")), NOON))
                .isEqualTo(new Verdict.Allow(
                        List.of("DP-DATA", "DP-HOLD", "DP-OPTOUT", "DP-ADDRESS", "DP-CONSENT", "DP-HOURS")));
        assertThat(gate.packVersions()).containsEntry("default", 1);
    }

    @Test
    void refusesWhenNothingIsKnownOfThePerson() {
        assertRefused(facts((Persons) null), "no-contact-data", "DP-DATA");
    }

    @Test
    void refusesWhenARecordOfThePersonCouldNotBeRead() {
        GateFacts known = facts(Persons.reachable("c"));
        GateFacts unreadable =
                new GateFacts(known.action(), known.channel(), List.of(), known.contact(), List.of(), List.of(), false);
        assertRefused(unreadable, "unreadable-record", "DP-DATA");
    }

    @Test
    void denyBeatsDeferAndEveryRefusingRuleIsNamed() {
        Persons person = Persons.reachable("c").only();
        GateFacts facts = facts(Action.SMS, Channel.SMS, person, List.of(HoldKind.DISPUTE), List.of(), OptOut.ALL);
        Verdict atNight = gate.check(facts, Instant.parse("2026-01-31T18:00:00Z"));
        assertThat(atNight)
                .isEqualTo(new Verdict.Refuse("hold-dispute", List.of("DP-HOLD", "DP-OPTOUT", "DP-ADDRESS")));
    }

    @Nested
    class Addresses {

        @Test
        void refusesAChannelWithoutAddress() {
            Persons mailOnly =
                    Persons.reachable("c").only(Persons.endpoint(Channel.MAIL, "a@example.org", ConsentStatus.GIVEN));
            assertRefused(facts(mailOnly), "no-address-for-channel", "DP-ADDRESS");
        }

        @ParameterizedTest
        @CsvSource({"WITHDRAWN,consent-withdrawn", "UNKNOWN,consent-unknown"})
        void refusesAnAddressThatMayNotBeUsed(ConsentStatus status, String reason) {
            Persons person = Persons.reachable("c").only(Persons.endpoint(Channel.SMS, "+861", status));
            assertRefused(facts(person), reason, "DP-CONSENT");
        }

        @Test
        void takesTheFirstAddressWhoseConsentIsGiven() {
            Persons person = Persons.reachable("c")
                    .only(
                            Persons.endpoint(Channel.SMS, "+861", ConsentStatus.WITHDRAWN),
                            Persons.endpoint(Channel.SMS, "+862", ConsentStatus.GIVEN),
                            Persons.endpoint(Channel.SMS, "+863", ConsentStatus.GIVEN));
            assertThat(facts(person).usableEndpoint())
                    .hasValueSatisfying(e -> assertThat(e.address()).isEqualTo("+862"));
            assertThat(gate.check(facts(person), NOON)).isInstanceOf(Verdict.Allow.class);
        }
    }

    @Nested
    class OptOuts {

        @ParameterizedTest
        @CsvSource({"SMS,true", "ALL,true", "MAIL,false", "CALL,false", "VISIT,false"})
        void silenceTheirOwnChannelOrAll(OptOut optOut, boolean refused) {
            GateFacts facts = facts(Action.SMS, Channel.SMS, Persons.reachable("c"), List.of(), List.of(), optOut);
            if (refused) {
                assertRefused(facts, "opted-out", "DP-OPTOUT");
            } else {
                assertThat(gate.check(facts, NOON)).isInstanceOf(Verdict.Allow.class);
            }
        }
    }

    @Nested
    class Holds {

        @ParameterizedTest
        @EnumSource(HoldKind.class)
        void silenceTextMessagesSaveLegalStay(HoldKind kind) {
            GateFacts facts = facts(Action.SMS, Channel.SMS, Persons.reachable("c"), List.of(kind), List.of());
            if (kind == HoldKind.LEGAL_STAY) {
                assertThat(gate.check(facts, NOON)).isInstanceOf(Verdict.Allow.class);
            } else {
                assertRefused(facts, "hold-" + kind, "DP-HOLD");
            }
        }

        @ParameterizedTest
        @CsvSource({"SMS,SMS,true", "CALL,CALL,true", "VISIT,VISIT,true", "MAIL,MAIL,false", "OFFER_PLAN,MAIL,false"})
        void hardshipLeavesMailAndOffers(Action action, Channel channel, boolean refused) {
            GateFacts facts = facts(action, channel, Persons.reachable("c"), List.of(HoldKind.HARDSHIP), List.of());
            assertThat(gate.check(facts, NOON) instanceof Verdict.Refuse).isEqualTo(refused);
        }

        @ParameterizedTest
        @EnumSource(
                value = HoldKind.class,
                names = {"DISPUTE", "REPRESENTED", "CEASE_CONTACT", "DECEASED", "INSOLVENCY", "BREATHING_SPACE"})
        void silenceOffersToo(HoldKind kind) {
            assertRefused(
                    facts(Action.OFFER_PLAN, Channel.MAIL, Persons.reachable("c"), List.of(kind), List.of()),
                    "hold-" + kind,
                    "DP-HOLD");
        }

        @ParameterizedTest
        @CsvSource({
            "2026-02-01,,,false",
            "2026-01-31,,,true",
            "2026-01-01,2026-02-01,,true",
            "2026-01-01,2026-01-31,,false",
            "2026-01-01,,2026-01-31,false",
            "2026-01-01,2026-12-31,2026-01-20,false",
            "2026-01-01,2026-01-20,2026-12-31,false"
        })
        void ofThePersonCoverTheirDaysOnly(
                LocalDate from, @Nullable LocalDate until, @Nullable LocalDate releasedOn, boolean refused) {
            CustomerHold hold = new CustomerHold(new HoldId("h"), HoldKind.REPRESENTED, from, until, releasedOn);
            GateFacts facts = facts(Action.SMS, Channel.SMS, Persons.reachable("c"), List.of(), List.of(hold));
            assertThat(gate.check(facts, NOON) instanceof Verdict.Refuse).isEqualTo(refused);
        }

        @Test
        void countDaysWhereThePersonLives() {
            CustomerHold fromToday =
                    new CustomerHold(new HoldId("h"), HoldKind.DISPUTE, LocalDate.parse("2026-02-01"), null, null);
            Instant justAfterMidnightInShanghai = Instant.parse("2026-01-31T16:30:00Z");
            GateFacts facts = facts(Action.SMS, Channel.SMS, Persons.reachable("c"), List.of(), List.of(fromToday));
            assertThat(gate.check(facts, justAfterMidnightInShanghai)).isInstanceOf(Verdict.Refuse.class);
        }
    }

    @Nested
    class Hours {

        @ParameterizedTest
        @CsvSource({
            "2026-01-30T23:59:59Z,2026-01-31T00:00:00Z",
            "2026-01-31T14:00:00Z,2026-02-01T00:00:00Z",
            "2026-01-31T17:00:00Z,2026-02-01T00:00:00Z"
        })
        void deferToTheNextOpening(Instant at, Instant until) {
            assertThat(gate.check(facts(Persons.reachable("c")), at))
                    .isEqualTo(new Verdict.Defer(until, List.of("DP-HOURS")));
        }

        @ParameterizedTest
        @CsvSource({"2026-01-31T00:00:00Z", "2026-01-31T13:59:59.999Z"})
        void areOpenFromTheFirstToTheLastMoment(Instant at) {
            assertThat(gate.check(facts(Persons.reachable("c")), at)).isInstanceOf(Verdict.Allow.class);
        }

        @Test
        void followThePersonToAnotherZone() {
            assertThat(gate.check(facts(Persons.reachable("c").in("America/New_York")), NOON))
                    .isEqualTo(new Verdict.Defer(Instant.parse("2026-01-31T13:00:00Z"), List.of("DP-HOURS")));
        }
    }

    private void assertRefused(GateFacts facts, String reason, String rule) {
        assertThat(gate.check(facts, NOON)).isEqualTo(new Verdict.Refuse(reason, List.of(rule)));
    }

    private static GateFacts facts(@Nullable Persons person) {
        return facts(Action.SMS, Channel.SMS, person, List.of(), List.of());
    }

    private static GateFacts facts(
            Action action,
            Channel channel,
            @Nullable Persons person,
            List<HoldKind> ofLoan,
            List<CustomerHold> ofPerson,
            OptOut... optOuts) {
        return new GateFacts(
                action, channel, ofLoan, person == null ? null : person.fact(), ofPerson, List.of(optOuts), true);
    }
}
