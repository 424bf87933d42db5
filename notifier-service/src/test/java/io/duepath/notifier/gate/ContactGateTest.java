package io.duepath.notifier.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.model.event.Channel;
import io.duepath.model.event.ConsentStatus;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.OptOut;
import io.duepath.model.loan.LoanId;
import io.duepath.notifier.fixture.Persons;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContactGateTest {

    /** 12:00 in Shanghai. */
    private static final Instant NOON = Instant.parse("2026-01-31T04:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-01-31T15:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-02-01T00:00:00Z");
    private static final LoanId LOAN = new LoanId("l");
    private static final RuleKind HOURS =
            new HoursRule(List.of(Span.daily(LocalTime.of(8, 0), LocalTime.of(20, 0))), WorkCalendar.NONE, List.of());
    private static final RuleKind ONE_A_DAY =
            new CapRule(Set.of(), Count.ATTEMPTED, Window.CALENDAR_DAY, 1, Set.of(CounterKey.PERSON));
    private static final RuleKind NO_OPTED_OUT = new OptOutRule(OptOutRule.Reach.CHANNEL, "P0D", false, false);
    private static final RuleKind NO_DISPUTED = new StopRule("dispute", Set.of(), List.of(), StopRule.Until.LIFTED);

    private final GateFacts known = GateFacts.NONE.with(person(Persons.reachable("c")));

    @Test
    void allowsWhatNoRuleForbidsAndNamesEveryRuleThatWasAsked() {
        Verdict verdict = gate(pack("p", Rule.policy("A", HOURS), Rule.policy("B", ONE_A_DAY)))
                .check(sms(), known, NOON);
        assertThat(verdict)
                .isEqualTo(new Verdict.Allow(
                        new EndpointId("+8613800000000"),
                        Instant.parse("2026-01-31T12:00:00Z"),
                        Conditions.NONE,
                        List.of("DP-DATA", "A", "B", "DP-ADDRESS"),
                        Map.of("p", 3)));
    }

    @Test
    void refusesWhenNothingIsKnownOrCouldBeReadWhateverThePacks() {
        assertRefused(gate().check(sms(), GateFacts.NONE, NOON), "no-contact-data", "DP-DATA");
        assertRefused(gate().check(sms(), known.unreadable(), NOON), "unreadable-record", "DP-DATA");
        assertRefused(
                gate().check(
                                sms(),
                                GateFacts.NONE.with(
                                        person(Persons.reachable("c").only())),
                                NOON),
                "no-address-for-channel",
                "DP-ADDRESS");
    }

    @Test
    void denyBeatsDeferAndEveryRefusingRuleIsNamed() {
        ContactGate gate = gate(pack(
                "p",
                Rule.policy("HOURS", HOURS),
                Rule.policy("DISPUTE", NO_DISPUTED),
                Rule.policy("OPTOUT", NO_OPTED_OUT)));
        GateFacts facts = known.withObjections(List.of(Objection.of(OptOut.ALL, null)));
        GateRequest disputed = new GateRequest(LOAN, Medium.SMS, Purpose.COLLECT, Stage.S1, List.of(HoldKind.DISPUTE));
        assertRefused(gate.check(disputed, facts, NIGHT), "hold-dispute", "DISPUTE", "OPTOUT");
    }

    @Nested
    class SeveralDefers {

        private final ContactGate gate = gate(pack("p", Rule.policy("HOURS", HOURS), Rule.policy("CAP", ONE_A_DAY)));

        @Test
        void giveTheLastTimeAndNameAllRules() {
            GateFacts tried = known.with(History.NONE.with(attempt("a", NOON, null)));
            assertThat(gate.check(sms(), tried, NIGHT))
                    .isEqualTo(new Verdict.Defer(MORNING, List.of("HOURS", "CAP"), Map.of("p", 3)));
        }

        @Test
        void areJudgedAgainUntilTheTimeHoldsForAll() {
            GateFacts tried = known.with(History.NONE.with(attempt("a", NOON, null)));
            assertThat(gate.check(sms(), tried, NOON.plusSeconds(60)))
                    .as("the cap ends at midnight, when the hours are closed")
                    .isEqualTo(new Verdict.Defer(MORNING, List.of("CAP", "HOURS"), Map.of("p", 3)));
        }

        @Test
        void areARefusalWhenNoTimeHoldsForAll() {
            RuleKind nights = new HoursRule(
                    List.of(Span.daily(LocalTime.of(20, 0), LocalTime.of(23, 0))), WorkCalendar.NONE, List.of());
            ContactGate never = gate(pack("p", Rule.policy("DAY", HOURS), Rule.policy("NIGHT", nights)));
            assertRefused(never.check(sms(), known, NOON), "never-open", "NIGHT", "DAY");
        }
    }

    @Nested
    class Addresses {

        private final ContactGate gate = gate(pack(
                "p",
                Rule.policy(
                        "CONSENT", new ConsentRule(Set.of(io.duepath.model.event.ConsentBasis.CONTRACT), null, false)),
                Rule.policy(
                        "CAP",
                        new CapRule(Set.of(), Count.ATTEMPTED, Window.CALENDAR_DAY, 1, Set.of(CounterKey.ENDPOINT)))));

        private final GateFacts two = GateFacts.NONE.with(person(Persons.reachable("c")
                .only(
                        Persons.endpoint(Channel.SMS, "+861", ConsentStatus.WITHDRAWN),
                        Persons.endpoint(Channel.SMS, "+862", ConsentStatus.GIVEN),
                        Persons.endpoint(Channel.SMS, "+863", ConsentStatus.GIVEN))));

        @Test
        void areTriedInTheirOrder() {
            assertThat(gate.check(sms(), two, NOON))
                    .isInstanceOfSatisfying(
                            Verdict.Allow.class, a -> assertThat(a.endpoint()).isEqualTo(new EndpointId("+862")));
        }

        @Test
        void standInForOneAnotherUnderACap() {
            GateFacts tried = two.with(History.NONE.with(attempt("a", NOON, "+862")));
            assertThat(gate.check(sms(), tried, NOON))
                    .isInstanceOfSatisfying(
                            Verdict.Allow.class, a -> assertThat(a.endpoint()).isEqualTo(new EndpointId("+863")));
            GateFacts both = tried.with(tried.history().with(attempt("b", NOON, "+863")));
            assertThat(gate.check(sms(), both, NOON)).isInstanceOf(Verdict.Defer.class);
        }
    }

    @Nested
    class Reservations {

        private final ContactGate gate = gate(pack(
                "p",
                Rule.policy(
                        "CAP",
                        new CapRule(Set.of(), Count.DELIVERED, Window.CALENDAR_DAY, 1, Set.of(CounterKey.PERSON)))));
        private final Instant awaited = NOON.plus(Duration.ofHours(2));
        private final Attempt first = Attempt.reserved("first", sms(), new EndpointId("x"), NOON, awaited);

        @Test
        void takeThePlaceOfTheSecondOfTwoCommandsAtTheSameInstant() {
            assertThat(gate.check(sms(), known, NOON)).isInstanceOf(Verdict.Allow.class);
            assertThat(gate.check(sms(), known.with(History.NONE.with(first)), NOON))
                    .isEqualTo(new Verdict.Defer(awaited, List.of("CAP"), Map.of("p", 3)));
        }

        @Test
        void becomeWhatTheReceiptSays() {
            History delivered = History.NONE.with(first).with(first.turnedOut(Outcome.DELIVERED));
            assertThat(delivered.attempts()).hasSize(1);
            assertThat(gate.check(sms(), known.with(delivered), NOON))
                    .isEqualTo(
                            new Verdict.Defer(Instant.parse("2026-01-31T16:00:00Z"), List.of("CAP"), Map.of("p", 3)));
            History bounced = History.NONE.with(first.turnedOut(Outcome.BOUNCED));
            assertThat(gate.check(sms(), known.with(bounced), NOON)).isInstanceOf(Verdict.Allow.class);
        }

        @Test
        void expireWhenNobodyTellsTheOutcome() {
            GateFacts waiting = known.with(History.NONE.with(first));
            assertThat(gate.check(sms(), waiting, awaited.minusSeconds(1))).isInstanceOf(Verdict.Defer.class);
            assertThat(gate.check(sms(), waiting, awaited)).isInstanceOf(Verdict.Allow.class);
        }
    }

    @Nested
    class RollingHours {

        private final ContactGate gate = gate(pack(
                "p",
                Rule.policy(
                        "CAP",
                        new CapRule(
                                Set.of(),
                                Count.ATTEMPTED,
                                new Window(Window.Unit.HOURS, 48),
                                2,
                                Set.of(CounterKey.PERSON)))));

        @Test
        void letTheOldestFallOutAfterTheirLength() {
            GateFacts two = known.with(
                    History.NONE.with(attempt("a", NOON, null)).with(attempt("b", NOON.plusSeconds(3600), null)));
            Instant free = NOON.plus(Duration.ofDays(2));
            assertThat(gate.check(sms(), two, free.minusSeconds(1)))
                    .isEqualTo(new Verdict.Defer(free, List.of("CAP"), Map.of("p", 3)));
            assertThat(gate.check(sms(), two, free)).isInstanceOf(Verdict.Allow.class);
        }
    }

    @Nested
    class SeveralPacks {

        @Test
        void allApplyAndAllAreNamedWhileTheyAreInForce() {
            ContactPack later = new ContactPack(
                    "later",
                    1,
                    PackStatus.REVIEWED,
                    LocalDate.parse("2026-02-01"),
                    LocalDate.parse("2026-02-02"),
                    ZoneId.of("Asia/Shanghai"),
                    OnMissing.DENY,
                    Set.of(),
                    List.of(Rule.policy("NONE", new ChannelRule(false))));
            ContactGate gate = gate(pack("p", Rule.policy("HOURS", HOURS)), later);
            assertThat(gate.packVersions(NOON)).isEqualTo(Map.of("p", 3));
            assertThat(gate.check(sms(), known, NOON)).isInstanceOf(Verdict.Allow.class);
            assertRefused(gate.check(sms(), known, MORNING), "channel-not-allowed", "NONE");
            assertThat(gate.check(sms(), known, MORNING).packVersions()).isEqualTo(Map.of("p", 3, "later", 1));
            assertThat(gate.check(sms(), known, MORNING.plus(Duration.ofDays(1))))
                    .isInstanceOf(Verdict.Allow.class);
        }

        @Test
        void aRuleIsReplacedOnlyByAPackThatSaysSo() {
            ContactPack base = pack("base", Rule.policy("X", new ChannelRule(false)));
            ContactPack loose = new ContactPack(
                    "loose",
                    1,
                    PackStatus.REVIEWED,
                    null,
                    null,
                    null,
                    OnMissing.DENY,
                    Set.of("X"),
                    List.of(Rule.policy("X", new ChannelRule(true))));
            assertThat(gate(base, loose).check(sms(), known, NOON)).isInstanceOf(Verdict.Allow.class);
            assertThat(gate(base, pack("other", Rule.policy("X", new ChannelRule(true))))
                            .check(sms(), known, NOON))
                    .isInstanceOf(Verdict.Refuse.class);
        }
    }

    @Test
    void adviceIsGivenAndDoesNotBlock() {
        Rule advice = new Rule("ADVICE", Scope.ALL, Severity.ADVICE, List.of(), null, new ChannelRule(false));
        assertThat(gate(pack("p", advice)).check(sms(), known, NOON))
                .isInstanceOfSatisfying(
                        Verdict.Allow.class,
                        a -> assertThat(a.conditions().advice()).containsExactly("ADVICE"));
    }

    @Test
    void requirementsOfAllRulesAddUpAndTheHigherFigureHolds() {
        ContactGate gate = gate(pack(
                "p",
                Rule.policy("A", new PreconditionRule(Map.of("agents_min", "2", "recording", "false"))),
                Rule.policy("B", new PreconditionRule(Map.of("agents_min", "10", "recording", "true"))),
                Rule.policy("C", new ContentRule(List.of("identity"), List.of("threat")))));
        assertThat(gate.check(sms(), known, NOON)).isInstanceOfSatisfying(Verdict.Allow.class, a -> {
            assertThat(a.conditions().requirements()).isEqualTo(Map.of("agents_min", "10", "recording", "true"));
            assertThat(a.conditions().must()).containsExactly("identity");
            assertThat(a.conditions().mustNot()).containsExactly("threat");
        });
    }

    @Test
    void whatLiesBeforeTheLongestWindowChangesNothing() {
        ContactGate gate = gate(pack(
                "p",
                Rule.policy(
                        "CAP", new CapRule(Set.of(), Count.ATTEMPTED, new Window(Window.Unit.DAYS, 30), 1, Set.of())),
                Rule.policy("TALK", new CoolOffRule(Happened.CONVERSATION, 7, true, true, Set.of()))));
        assertThat(gate.longestWindow()).isEqualTo(Duration.ofDays(31));
        Instant oldest = NOON.minus(gate.longestWindow());
        History old = History.NONE.with(attempt("a", oldest.minusSeconds(1), null));
        assertThat(gate.check(sms(), known.with(old), NOON)).isInstanceOf(Verdict.Allow.class);
        assertThat(old.since(oldest).attempts()).isEmpty();
        assertThat(History.NONE.with(attempt("a", oldest, null)).since(oldest).attempts())
                .hasSize(1);
    }

    private static ContactGate gate(ContactPack... packs) {
        return new ContactGate(List.of(packs), List.of());
    }

    private static ContactPack pack(String id, Rule... rules) {
        return new ContactPack(id, 3, PackStatus.DRAFT, null, null, null, OnMissing.DENY, Set.of(), List.of(rules));
    }

    private static PersonFacts person(Persons person) {
        return PersonFacts.of(person.fact(), endpoint -> new EndpointId(endpoint.address()));
    }

    private static GateRequest sms() {
        return new GateRequest(LOAN, Medium.SMS, Purpose.COLLECT, Stage.S1, List.of());
    }

    private static Attempt attempt(String id, Instant at, @Nullable String endpoint) {
        return new Attempt(
                id,
                at,
                Medium.SMS,
                Direction.OUTBOUND,
                LOAN,
                endpoint == null ? null : new EndpointId(endpoint),
                Outcome.DELIVERED,
                null);
    }

    private static void assertRefused(Verdict verdict, String reason, String... rules) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refuse.class, r -> {
            assertThat(r.reason()).isEqualTo(reason);
            assertThat(r.human()).isFalse();
            assertThat(r.ruleIds()).containsExactly(rules);
        });
    }
}
