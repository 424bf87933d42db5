package io.duepath.legal.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.pack.Packs;
import io.duepath.legal.procedure.Deadline.Status;
import io.duepath.model.legal.DeadlineNotice;
import io.duepath.model.loan.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePlanTest {

    private static final ProcedurePack PACK = Packs.cnAuto();

    private final List<Deadline> known = new ArrayList<>();

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private List<Deadline> happens(Milestone milestone, String on) {
        return happens(milestone, on, null);
    }

    private List<Deadline> happens(Milestone milestone, String on, @Nullable AssetKind kind) {
        var plan = new DeadlinePlan(new CaseId("K-1"), PACK, known);
        plan.on(new Happening(milestone, day(on), kind == null ? null : kind + "-1", kind));
        known.clear();
        known.addAll(plan.all());
        return plan.changes();
    }

    private Deadline only(String rule) {
        List<Deadline> found =
                known.stream().filter(d -> d.rule().equals(rule) && d.isOpen()).toList();
        assertThat(found).as(rule).hasSize(1);
        return found.get(0);
    }

    /** Real dates: the first day is not counted, and what the calendar of 2026 does to the last one. */
    @ParameterizedTest(name = "{0} from {2} is due on {4}")
    @CsvSource({
        // A Saturday worked instead of a holiday: read as a working day, which is the earlier reading.
        "suit-after-preservation, PRESERVATION_TAKEN,      2026-01-15, VEHICLE,     2026-02-14",
        // The first day of Spring Festival: on to the first working day after it.
        "suit-after-preservation, PRESERVATION_TAKEN,      2026-01-16, VEHICLE,     2026-02-24",
        // An ordinary Saturday: on to Monday.
        "suit-after-preservation, PRESERVATION_TAKEN,      2026-02-19, DEPOSIT,     2026-03-23",
        // National Day: on to the eighth; the tenth is a Saturday that is worked.
        "suit-after-preservation, PRESERVATION_TAKEN,      2026-09-01, REAL_ESTATE, 2026-10-08",
        "suit-after-preservation, PRESERVATION_TAKEN,      2026-09-10, REAL_ESTATE, 2026-10-10",
        // Renewal seven days before the end of one, two and three years; nothing is known of the later years.
        "renewal-deposit,         PRESERVATION_TAKEN,      2026-01-15, DEPOSIT,     2027-01-08",
        "renewal-movable,         PRESERVATION_TAKEN,      2026-01-15, VEHICLE,     2028-01-08",
        "renewal-movable,         PRESERVATION_RENEWED,    2028-02-29, MOVABLE,     2030-02-21",
        "renewal-real-estate,     PRESERVATION_TAKEN,      2026-01-15, OTHER_RIGHT, 2029-01-08",
        // A renewal that falls on a rest day is due before it: 2026-02-28 is worked, 2026-03-01 is a Sunday.
        "renewal-deposit,         PRESERVATION_TAKEN,      2025-03-08, DEPOSIT,     2026-02-28",
        "limitation,              DEBT_DUE,                2026-01-01, ,            2029-01-01",
        "limitation,              DEBT_DUE,                2024-02-29, ,            2027-02-28",
        "payment-order-answer,    PAYMENT_ORDER_REQUESTED, 2026-04-30, ,            2026-05-06",
        "payment-order-issue,     PAYMENT_ORDER_ACCEPTED,  2026-05-06, ,            2026-05-21",
        "payment-order-service,   PAYMENT_ORDER_ISSUED,    2026-05-21, ,            2026-06-20",
        "payment-order-debtor,    PAYMENT_ORDER_SERVED,    2026-06-05, ,            2026-06-22",
        "payment-order-election,  PAYMENT_ORDER_ENDED,     2026-06-13, ,            2026-06-20",
        "mediation-confirmation,  MEDIATION_AGREED,        2026-04-01, ,            2026-05-06",
        "docket,                  SUIT_FILED,              2026-02-13, ,            2026-02-24",
        "appeal,                  JUDGMENT_SERVED,         2026-09-10, ,            2026-09-28",
        "enforcement,             JUDGMENT_FINAL,          2026-09-28, ,            2028-09-28",
        "long-stop,               DEBT_DUE,                2026-01-01, ,            2046-01-01",
        "mortgage,                DEBT_DUE,                2026-01-01, ,            2029-01-01",
        "mortgage-after-judgment, PERFORMANCE_DUE,         2026-10-15, ,            2028-10-15",
        // Six months from the last day of August end on the last day of February.
        "guarantee,               GUARANTEE_DUE,           2026-08-31, GUARANTEE,   2027-02-28",
        // A Friday of the Mid-Autumn holiday: read as the Thursday before it.
        "guarantee,               GUARANTEE_DUE,           2026-03-25, GUARANTEE,   2026-09-24",
        "security-papers,         SECURITY_REQUESTED,      2026-04-30, ,            2026-05-06",
        "security-ruling,         SECURITY_REQUESTED,      2026-04-30, ,            2026-06-01",
        "security-objection,      SECURITY_PAPERS_SERVED,  2026-09-20, ,            2026-09-28",
        "security-ruling-objection, SECURITY_GRANTED,      2026-06-04, ,            2026-06-22",
        "preservation-ruling,     PRESERVATION_REQUESTED,  2026-04-30, ,            2026-05-02",
        "suit-preservation-ruling, SUIT_PRESERVATION_REQUESTED, 2026-04-28, ,       2026-05-03",
        "preservation-start,      PRESERVATION_RULED,      2026-05-03, ,            2026-05-08",
        "reconsideration,         PRESERVATION_RULED,      2026-04-29, ,            2026-05-06",
        "suit-service,            SUIT_DOCKETED,           2026-02-24, ,            2026-03-02",
        "public-notice,           SUIT_NOTICED,            2026-09-03, ,            2026-10-08",
        "trial,                   SUIT_DOCKETED,           2026-02-24, ,            2026-08-24",
        "trial-summary,           SUIT_SUMMARY,            2026-02-28, ,            2026-05-28",
        "trial-small-claim,       SUIT_SMALL_CLAIM,        2026-02-28, ,            2026-04-28",
        "defence,                 SUIT_SERVED,             2026-06-05, ,            2026-06-22",
        "post-judgment-preservation, PERFORMANCE_DUE,      2026-10-15, ,            2026-10-20",
        "cure,                    DEMAND_DELIVERED,        2026-04-10, ,            2026-04-27",
        "enforcement,             PERFORMANCE_DUE,         2026-10-15, ,            2028-10-15",
        "review,                  CASE_OPENED,             2026-02-13, ,            2026-03-05"
    })
    void countsAsTheLawDoes(String rule, Milestone anchor, String on, @Nullable AssetKind kind, LocalDate due) {
        happens(anchor, on, kind);
        assertThat(only(rule).dueOn()).isEqualTo(due);
    }

    @Test
    void hasADateForEveryPeriodOfThePack() throws Exception {
        Set<String> tabled = Stream.of(DeadlinePlanTest.class
                        .getDeclaredMethod(
                                "countsAsTheLawDoes",
                                String.class,
                                Milestone.class,
                                String.class,
                                AssetKind.class,
                                LocalDate.class)
                        .getAnnotation(CsvSource.class)
                        .value())
                .map(row -> row.substring(0, row.indexOf(',')))
                .collect(Collectors.toSet());
        assertThat(PACK.deadlines()).extracting(DeadlineRule::id).allMatch(tabled::contains);
    }

    @Test
    void keepsTheMortgageAsLongAsTheClaim() {
        happens(Milestone.DEBT_DUE, "2026-01-01");
        happens(Milestone.PAYMENT_RECEIVED, "2026-06-01");
        assertThat(only("mortgage").dueOn()).isEqualTo("2029-06-01");
        assertThat(only("long-stop").dueOn()).isEqualTo("2046-01-01");
    }

    @Test
    void nothingButTheCallInterruptsAGuarantee() {
        happens(Milestone.GUARANTEE_DUE, "2026-03-26", AssetKind.GUARANTEE);
        happens(Milestone.DEMAND_DELIVERED, "2026-05-01");
        happens(Milestone.PAYMENT_RECEIVED, "2026-06-01");
        happens(Milestone.SUIT_FILED, "2026-07-01");
        assertThat(only("guarantee").dueOn()).isEqualTo("2026-09-24");

        happens(Milestone.GUARANTOR_CALLED, "2026-09-25", AssetKind.GUARANTEE);
        assertThat(only("guarantee").isOpen()).as("called too late").isTrue();
        happens(Milestone.GUARANTOR_CALLED, "2026-09-24", AssetKind.GUARANTEE);
        assertThat(known.stream().filter(d -> d.rule().equals("guarantee")))
                .singleElement()
                .extracting(Deadline::status)
                .isEqualTo(Status.MET);
    }

    @Test
    void readsAYearWithoutCalendarAtItsEarliest() {
        happens(Milestone.JUDGMENT_SERVED, "2027-02-05");
        // A Saturday: in 2027 it may turn out to be worked.
        assertThat(only("appeal").dueOn()).isEqualTo("2027-02-20");
    }

    @Test
    void warnsAsOftenAsThePackSaysAndSaysTheLapseTheDayAfter() {
        happens(Milestone.PRESERVATION_TAKEN, "2026-01-15", AssetKind.VEHICLE);
        assertThat(only("suit-after-preservation").notices())
                .containsExactly(
                        new Deadline.Notice(DeadlineNotice.WARNING, 15, day("2026-01-30"), null),
                        new Deadline.Notice(DeadlineNotice.WARNING, 7, day("2026-02-07"), null),
                        new Deadline.Notice(DeadlineNotice.WARNING, 3, day("2026-02-11"), null),
                        new Deadline.Notice(DeadlineNotice.LAPSED, 0, day("2026-02-15"), null));
    }

    @Test
    void keepsAPeriodPerAsset() {
        happens(Milestone.PRESERVATION_TAKEN, "2026-01-15", AssetKind.VEHICLE);
        happens(Milestone.PRESERVATION_TAKEN, "2026-01-20", AssetKind.DEPOSIT);
        happens(Milestone.PRESERVATION_RELEASED, "2026-01-25", AssetKind.VEHICLE);

        assertThat(only("suit-after-preservation").subject()).isEqualTo("deposit-1");
        assertThat(known.stream().filter(d -> d.rule().equals("renewal-movable")))
                .singleElement()
                .extracting(Deadline::status)
                .isEqualTo(Status.MET);
    }

    @Test
    void isMetInTimeByTheSuitForAllAssets() {
        happens(Milestone.PRESERVATION_TAKEN, "2026-01-15", AssetKind.VEHICLE);
        happens(Milestone.PRESERVATION_TAKEN, "2026-01-15", AssetKind.DEPOSIT);
        happens(Milestone.SUIT_FILED, "2026-02-14");
        assertThat(known.stream().filter(d -> d.rule().equals("suit-after-preservation")))
                .hasSize(2)
                .allSatisfy(d -> assertThat(d.status()).isEqualTo(Status.MET));
    }

    @Test
    void isNotMetTooLate() {
        happens(Milestone.PRESERVATION_TAKEN, "2026-01-15", AssetKind.VEHICLE);
        happens(Milestone.SUIT_FILED, "2026-02-15");
        assertThat(only("suit-after-preservation").isOpen()).isTrue();
    }

    @Test
    void theSameAnchorStartsAPeriodOnce() {
        happens(Milestone.DEMAND_DELIVERED, "2026-04-10");
        assertThat(happens(Milestone.DEMAND_DELIVERED, "2026-04-10")).isEmpty();
    }

    @Test
    void limitationRunsAnewFromEachInterruptionAndKeepsItsHistory() {
        happens(Milestone.DEBT_DUE, "2026-01-01");
        happens(Milestone.DEMAND_DELIVERED, "2026-04-10");
        happens(Milestone.PAYMENT_RECEIVED, "2026-06-01");
        // Learned of later, but it happened before: changes nothing.
        happens(Milestone.PAYMENT_RECEIVED, "2026-05-01");

        assertThat(only("limitation").dueOn()).isEqualTo("2029-06-01");
        assertThat(known.stream().filter(d -> d.rule().equals("limitation")))
                .extracting(Deadline::anchor, Deadline::status)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Milestone.DEBT_DUE, Status.REPLACED),
                        org.assertj.core.api.Assertions.tuple(Milestone.DEMAND_DELIVERED, Status.REPLACED),
                        org.assertj.core.api.Assertions.tuple(Milestone.PAYMENT_RECEIVED, Status.OPEN));
    }

    @Test
    void limitationThatRanOutIsNotRevived() {
        happens(Milestone.DEBT_DUE, "2022-01-01");
        happens(Milestone.PAYMENT_RECEIVED, "2025-01-02");
        assertThat(only("limitation").dueOn()).isEqualTo("2025-01-01");
    }

    @Test
    void nothingRunsPastTheEndOfTheCase() {
        happens(Milestone.DEBT_DUE, "2026-01-01");
        var plan = new DeadlinePlan(new CaseId("K-1"), PACK, known);
        plan.end(day("2026-05-01"));
        assertThat(plan.all()).allSatisfy(d -> assertThat(d.status()).isEqualTo(Status.VOID));
    }
}
