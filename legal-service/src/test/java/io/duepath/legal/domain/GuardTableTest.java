package io.duepath.legal.domain;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.ProcedurePack;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.LegalEscalated;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.HoldKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every guard: where it lets pass, where it refuses with its name and its reason, and where what it asks for is missing. */
class GuardTableTest {

    /** One guard; the fact it asks for is missing in the third ruling, unless it can be missing no more than the case. */
    private record Row(
            Guard guard,
            WhyNot why,
            Function<Matter, Ruling> passes,
            Function<Matter, Ruling> refuses,
            @Nullable WhyNot missing,
            @Nullable Function<Matter, Ruling> without) {}

    private static final List<Row> ROWS = List.of(
            row(Guard.STATE, WhyNot.STEP_OF_ANOTHER_STATE, GuardTableTest::demand, m -> m.propose(Step.APPEAL, "ann")),
            row(Guard.PROPOSAL, WhyNot.ANOTHER_WAITS, GuardTableTest::demand, m -> {
                m.proposals.add(m.proposal(Step.END_PAID, "cid"));
                return demand(m);
            }),
            row(Guard.DAYS_OVERDUE, WhyNot.TOO_FEW_DAYS, GuardTableTest::demand, m -> {
                m.filed.removeIf(filed -> filed.item().equals(Matter.PACK.dpdUnless()));
                m.now = m.now.fold(new WithDpd(90));
                return demand(m);
            }),
            new Row(
                    Guard.FILE,
                    WhyNot.FILE_LACKS,
                    GuardTableTest::demand,
                    m -> {
                        m.filed.removeIf(filed -> filed.item().equals("registration"));
                        return demand(m);
                    },
                    WhyNot.FILE_LACKS,
                    m -> {
                        m.filed.clear();
                        return demand(m);
                    }),
            row(
                    Guard.LOAN_STOP,
                    WhyNot.STOPPED,
                    GuardTableTest::demand,
                    m -> demand(m.on(withdrawn("L-1", "cmd-1", WithdrawReason.PROMISE, "promise-made:P-1/0")))),
            row(
                    Guard.LOAN_STOP,
                    WhyNot.LOAN_HELD,
                    m -> demand(m.on(held(HoldKind.REPRESENTED))),
                    m -> demand(m.on(held(HoldKind.DISPUTE)))),
            new Row(
                    Guard.CUSTOMER_STOP,
                    WhyNot.CUSTOMER_HELD,
                    GuardTableTest::demand,
                    m -> stoppedBy(m, "insolvency"),
                    WhyNot.CUSTOMER_HELD,
                    m -> stoppedBy(m, CustomerStop.UNREADABLE)),
            new Row(
                    Guard.LIMITATION,
                    WhyNot.OUT_OF_TIME,
                    GuardTableTest::demand,
                    m -> demand(m.day("2029-01-02")),
                    WhyNot.NO_LIMITATION,
                    m -> {
                        m.deadlines = List.of();
                        return demand(m);
                    }),
            row(
                    Guard.LIMITATION,
                    WhyNot.OUT_OF_TIME,
                    GuardTableTest::demand,
                    GuardTableTest::interruptedForTwentyYears),
            new Row(
                    Guard.OUTCOME,
                    WhyNot.NOT_RECORDED,
                    m -> route(m, "2026-04-28"),
                    m -> m.take(Step.SEND_DEMAND)
                            .record(Milestone.DEMAND_UNDELIVERED, m.today)
                            .propose(Step.CHOOSE_ROUTE, "ann"),
                    WhyNot.NOT_RECORDED,
                    m -> m.take(Step.SEND_DEMAND).propose(Step.CHOOSE_ROUTE, "ann")),
            new Row(
                    Guard.PERIOD,
                    WhyNot.PERIOD_RUNS,
                    m -> route(m, "2026-04-28"),
                    m -> route(m, "2026-04-27"),
                    WhyNot.PERIOD_NOT_BEGUN,
                    m -> m.take(Step.SEND_DEMAND).propose(Step.CHOOSE_ROUTE, "ann")),
            new Row(
                    Guard.TWO_PEOPLE,
                    WhyNot.SAME_PERSON,
                    m -> m.approve(Step.SEND_DEMAND, "ann", "bob"),
                    m -> m.approve(Step.SEND_DEMAND, "ann", "ann"),
                    WhyNot.NAMELESS,
                    m -> m.approve(Step.SEND_DEMAND, DeskNote.NOBODY, "bob")),
            row(
                    Guard.TWO_PEOPLE,
                    WhyNot.NAMELESS,
                    m -> m.approve(Step.SEND_DEMAND, "ann", "bob"),
                    m -> m.approve(Step.SEND_DEMAND, "ann", DeskNote.NOBODY)),
            new Row(
                    Guard.RECORD,
                    WhyNot.IN_THE_FUTURE,
                    m -> m.recording(Milestone.PAYMENT_PROMISED, m.today),
                    m -> m.recording(Milestone.PAYMENT_PROMISED, m.today.plusDays(1)),
                    WhyNot.NO_EVIDENCE,
                    m -> Recordings.record(
                            m.standing(),
                            new Outcome(Milestone.PAYMENT_PROMISED, m.today, null),
                            new DeskNote("ann", "because", "", null))),
            new Row(
                    Guard.RECORD,
                    WhyNot.OTHER_ASSET,
                    m -> m.recording(Milestone.GUARANTEE_DUE, m.today.plusYears(1), Matter.GUARANTEE),
                    m -> m.recording(Milestone.GUARANTEE_DUE, m.today, Matter.CAR),
                    WhyNot.NO_ASSET,
                    m -> m.recording(Milestone.GUARANTEE_DUE, m.today)),
            new Row(
                    Guard.FILE,
                    WhyNot.FILE_LACKS,
                    m -> m.recording(Milestone.ASSET_SURRENDERED, m.today, Matter.CAR),
                    m -> {
                        m.filed.removeIf(filed -> filed.item().equals("surrender-agreement"));
                        return m.recording(Milestone.ASSET_SURRENDERED, m.today, Matter.CAR);
                    },
                    WhyNot.FILE_LACKS,
                    m -> {
                        m.filed.clear();
                        return m.recording(Milestone.ASSET_SURRENDERED, m.today, Matter.CAR);
                    }));

    private static Row row(Guard guard, WhyNot why, Function<Matter, Ruling> passes, Function<Matter, Ruling> refuses) {
        return new Row(guard, why, passes, refuses, null, null);
    }

    private static Ruling demand(Matter matter) {
        return matter.propose(Step.SEND_DEMAND, "ann");
    }

    private static Ruling route(Matter matter, String day) {
        return matter.take(Step.SEND_DEMAND)
                .day("2026-04-10")
                .record(Milestone.DEMAND_DELIVERED, LocalDate.parse("2026-04-10"))
                .day(day)
                .propose(Step.CHOOSE_ROUTE, "ann");
    }

    private static Ruling stoppedBy(Matter matter, String kind) {
        matter.stops.add(new CustomerStop("H-1", kind, matter.today, null));
        return demand(matter);
    }

    private static LegalEscalated held(HoldKind kind) {
        LegalEscalated order = escalated("L-1", "cmd-1", 1, "300.00");
        return new LegalEscalated(
                order.commandId(),
                order.loanId(),
                order.customerId(),
                order.occasion(),
                order.step(),
                order.policyVersion(),
                null,
                order.businessDate(),
                order.expiresOn(),
                order.revision(),
                List.of(kind),
                order.because(),
                order.account());
    }

    /** Interruptions keep the claim alive for twenty years from its due date, and not a day longer. */
    private static Ruling interruptedForTwentyYears(Matter matter) {
        for (LocalDate day = matter.today.plusYears(2); day.getYear() < 2046; day = day.plusYears(2)) {
            matter.day(day.toString()).record(Milestone.PAYMENT_PROMISED, day);
        }
        assertThat(Matter.refusals(matter.day("2046-01-01").propose(Step.SEND_DEMAND, "ann")))
                .isEmpty();
        return demand(matter.day("2046-01-02"));
    }

    @TestFactory
    Stream<DynamicTest> passesRefusesAndMissesNoFact() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(row.guard() + ": " + row.why(), () -> {
                    assertThat(Matter.refusals(row.passes().apply(Matter.withFullFile())))
                            .extracting(Refusal::guard)
                            .doesNotContain(row.guard());
                    assertRefused(row.guard(), row.why(), row.refuses());
                    if (row.missing() != null && row.without() != null) {
                        assertRefused(row.guard(), row.missing(), row.without());
                    }
                }));
    }

    private static void assertRefused(Guard guard, WhyNot why, Function<Matter, Ruling> ruling) {
        assertThat(Matter.refusals(ruling.apply(Matter.withFullFile())))
                .filteredOn(refusal -> refusal.guard() == guard)
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(why);
                    assertThat(refusal.why()).isNotBlank().doesNotContain("{");
                });
    }

    @Test
    void leavesNoGuardOut() {
        Set<Guard> tested = EnumSet.noneOf(Guard.class);
        ROWS.forEach(row -> tested.add(row.guard()));
        assertThat(tested).isEqualTo(EnumSet.allOf(Guard.class));
    }

    @Test
    void stopsForEveryHoldOfThePackAndForNoOther() {
        List<HoldKind> stopped = new ArrayList<>();
        for (HoldKind kind : HoldKind.values()) {
            List<Refusal> refusals =
                    Matter.refusals(demand(Matter.withFullFile().on(held(kind))));
            if (!refusals.isEmpty()) {
                assertThat(refusals).extracting(Refusal::why).containsExactly("the loan is held: " + kind);
                stopped.add(kind);
            }
        }
        assertThat(stopped).containsExactlyInAnyOrderElementsOf(Matter.PACK.stops());
        assertThat(Matter.PACK.deadlines()).anyMatch(rule -> rule.id().equals(ProcedurePack.LONG_STOP));
    }
}
