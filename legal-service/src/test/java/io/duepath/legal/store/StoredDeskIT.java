package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.escalated;
import static io.duepath.legal.fixture.Orders.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.CaseState;
import io.duepath.legal.domain.CaseTask;
import io.duepath.legal.domain.DeskAnswer;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.domain.Guard;
import io.duepath.legal.domain.Outcome;
import io.duepath.legal.domain.Proposal;
import io.duepath.legal.domain.Refusal;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.procedure.AssetKind;
import io.duepath.legal.procedure.FileItem;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.command.WithdrawReason;
import io.duepath.model.event.CustomerHoldPlaced;
import io.duepath.model.event.CustomerHoldReleased;
import io.duepath.model.event.HoldKind;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.HoldId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class StoredDeskIT {

    private static final CaseId CASE = new CaseId(DerivedId.of("legal-case", "cmd-1"));

    private final Desk desk = new Desk();

    private static DeskNote by(String actor) {
        return new DeskNote(actor, "because", "doc-1", null);
    }

    private CaseDossier dossier() {
        return desk.book.find(CASE).orElseThrow();
    }

    private int version() {
        return dossier().stored().version();
    }

    private static String done(DeskAnswer answer) {
        assertThat(answer).isInstanceOf(DeskAnswer.Done.class);
        return ((DeskAnswer.Done) answer).id();
    }

    private static List<Guard> refused(DeskAnswer answer) {
        assertThat(answer).isInstanceOf(DeskAnswer.Refused.class);
        return ((DeskAnswer.Refused) answer)
                .refusals().stream().map(Refusal::guard).toList();
    }

    private void opened() {
        desk.take(escalated("L-1", "cmd-1"));
        Desk.PACK.items().stream()
                .map(FileItem::id)
                .forEach(item -> done(desk.acts.file(CASE, version(), item, by("ann"))));
    }

    private void step(Step step) {
        String proposal = done(desk.acts.propose(CASE, version(), step, by("ann")));
        done(desk.acts.approve(CASE, version(), proposal, by("bob")));
    }

    private void record(Milestone milestone, LocalDate on, String asset) {
        done(desk.acts.record(CASE, version(), new Outcome(milestone, on, asset), by("ann")));
    }

    private void suedWithAFrozenCar() {
        opened();
        step(Step.SEND_DEMAND);
        record(Milestone.DEMAND_DELIVERED, desk.today, null);
        desk.today = desk.today.plusDays(30);
        step(Step.CHOOSE_ROUTE);
        step(Step.PRESERVE_BEFORE_SUIT);
        String car = done(desk.acts.addAsset(CASE, version(), AssetKind.VEHICLE, "a car", "plate", by("ann")));
        record(Milestone.PRESERVATION_TAKEN, desk.today, car);
        step(Step.FILE_SUIT);
    }

    @Test
    void keepsWhatTwoPeopleDecidedWithItsHistoryDeadlinesAndAudit() {
        suedWithAFrozenCar();

        CaseDossier found = dossier();
        assertThat(found.stored().now().state()).isEqualTo(CaseState.SUIT_FILED);
        assertThat(found.stored().now().file().frozen()).hasSize(1);
        assertThat(found.history()).hasSize(found.stored().version());
        assertThat(found.history().get(found.history().size() - 1).entry().actor())
                .isEqualTo("bob");
        assertThat(found.standing().deadlines())
                .filteredOn(d -> d.rule().equals("suit-after-preservation"))
                .singleElement()
                .satisfies(d -> assertThat(d.status()).hasToString("MET"));
        assertThat(found.stored().nextDue())
                .isEqualTo(found.standing().deadlines().stream()
                        .filter(d -> d.isOpen())
                        .map(d -> d.dueOn())
                        .min(LocalDate::compareTo)
                        .orElseThrow());
        assertThat(desk.count("desk_audit where outcome = 'done'")).isEqualTo(version() - 1L);
    }

    @Test
    void doesNothingForWhoHasNotSeenTheNewestVersion() {
        opened();
        int seen = version();
        done(desk.acts.propose(CASE, seen, Step.SEND_DEMAND, by("ann")));

        assertThat(desk.acts.propose(CASE, seen, Step.END_PAID, by("cid"))).isEqualTo(new DeskAnswer.Stale(seen + 1));
        assertThat(desk.count("case_proposal")).isEqualTo(1);
        assertThat(desk.count("desk_audit where outcome = 'stale' and actor = 'cid'"))
                .isEqualTo(1);
    }

    @Test
    void letsOneOfManyWinWhoAllSawTheSameVersion() throws Exception {
        opened();
        int seen = version();
        List<Callable<DeskAnswer>> race = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String actor = "actor-" + i;
            race.add(() -> desk.acts.propose(CASE, seen, Step.SEND_DEMAND, by(actor)));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            int won = 0;
            for (Future<DeskAnswer> answer : threads.invokeAll(race)) {
                won += answer.get() instanceof DeskAnswer.Done ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.count("desk_audit where action = 'propose'")).isEqualTo(8);
    }

    @Test
    void refusesWhoApprovesTheirOwnAndKeepsThatInTheAudit() {
        opened();
        String proposal = done(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann")));
        assertThat(refused(desk.acts.approve(CASE, version(), proposal, by("ann"))))
                .containsExactly(Guard.TWO_PEOPLE);
        assertThat(desk.count("desk_audit where outcome = 'refused' and detail = 'two-people'"))
                .isEqualTo(1);

        done(desk.acts.refuse(CASE, version(), proposal, by("bob")));
        assertThat(dossier().standing().proposals())
                .singleElement()
                .satisfies(p -> assertThat(p.status()).isEqualTo(Proposal.Status.REFUSED));
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.REVIEW);
    }

    @Test
    void saysWhatItDoesNotKnow() {
        opened();
        assertThat(desk.acts.approve(CASE, version(), "nothing", by("bob"))).isInstanceOf(DeskAnswer.Unknown.class);
        assertThat(desk.acts.propose(new CaseId("nobody"), 1, Step.END_PAID, by("ann")))
                .isInstanceOf(DeskAnswer.Unknown.class);
    }

    @Test
    void paidAfterFilingRaisesReleaseTasksAndClosesWhenTheyAreDone() {
        suedWithAFrozenCar();
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1"));
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.RELEASING);
        assertThat(dossier().standing().tasks()).hasSize(3);
        assertThat(desk.count("outbox where type = 'duepath.case-closed.v1'")).isZero();

        for (CaseTask task : dossier().standing().tasks()) {
            done(desk.acts.complete(CASE, version(), task.id(), by("ann")));
        }
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.PAID);
        assertThat(desk.jdbc
                        .sql("select data from outbox where type = 'duepath.case-closed.v1'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"outcome\":\"paid\"");
        assertThat(dossier().stored().nextDue()).isNull();
    }

    @Test
    void aPaymentOvertakesTheProposalThatWaited() {
        opened();
        String proposal = done(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann")));
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.PAID, "repayment-received:R-1"));

        assertThat(refused(desk.acts.approve(CASE, version(), proposal, by("bob"))))
                .containsExactlyInAnyOrder(Guard.PROPOSAL, Guard.STATE);
        assertThat(dossier().stored().now().state()).isEqualTo(CaseState.PAID);
    }

    @Test
    void aHoldOfTheCustomerStopsAndItsReleaseLetsGo() {
        opened();
        var holds = new CustomerHolds(desk.jdbc);
        var customer = new CustomerId("C-L-1");
        var hold = new HoldId("H-1");
        holds.take(new CustomerHoldPlaced(customer, hold, HoldKind.DISPUTE, desk.today, null));
        assertThat(refused(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann"))))
                .containsExactly(Guard.CUSTOMER_STOP);

        holds.take(new CustomerHoldReleased(customer, hold, desk.today));
        holds.take(new CustomerHoldPlaced(customer, hold, HoldKind.DISPUTE, desk.today, null));
        holds.take(new CustomerHoldReleased(customer, new HoldId("H-2"), desk.today));
        done(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann")));
    }

    @Test
    void aHoldNobodyCanReadStopsUntilItIsErased() {
        opened();
        var holds = new CustomerHolds(desk.jdbc);
        holds.unreadable("C-L-1", "H-1");
        assertThat(refused(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann"))))
                .containsExactly(Guard.CUSTOMER_STOP);
        holds.erased("C-L-1", "H-1");
        done(desk.acts.propose(CASE, version(), Step.SEND_DEMAND, by("ann")));
    }

    @Test
    void takesAWithdrawalOnceEvenAfterTheStayWasLifted() {
        opened();
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0"));
        assertThat(dossier().stored().now().file().stopped()).isPresent();
        step(Step.LIFT_STAY);
        desk.take(withdrawn("L-1", "cmd-1", WithdrawReason.HOLD, "hold-placed:H-1/0"));
        assertThat(dossier().stored().now().file().stopped()).isEmpty();
    }

    @Test
    void findsCasesByCourtAmountAndDeadlineInOrder() {
        for (int i = 1; i <= 5; i++) {
            desk.take(escalated("L-" + i, "cmd-" + i, 0, i + "00.00"));
        }
        step(desk, "cmd-2");
        assertThat(loans(query("court-2", null, null, CaseQuery.Order.OPENING, null)))
                .containsExactly("L-2");
        assertThat(loans(query(null, "200.00", "400", CaseQuery.Order.OPENING, null)))
                .containsExactlyInAnyOrder("L-2", "L-3", "L-4");

        List<String> seen = new ArrayList<>();
        CaseQuery.Position after = null;
        while (true) {
            List<StoredCase> page = desk.book.page(query(null, null, null, CaseQuery.Order.DEADLINE, after));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(c -> seen.add(c.now().file().loanId().value()));
            after = CaseQuery.position(CaseQuery.Order.DEADLINE, page.get(page.size() - 1));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().endsWith("L-2");
    }

    /** Ends the case, so that it has no deadline any more; the proposal names a court, the record of a promise too. */
    private static void step(Desk desk, String command) {
        var id = new CaseId(DerivedId.of("legal-case", command));
        var atCourt = new DeskNote("ann", "because", "doc-1", "court-2");
        done(desk.acts.record(id, 1, new Outcome(Milestone.PAYMENT_PROMISED, desk.today, null), atCourt));
        String proposal = done(desk.acts.propose(id, 2, Step.END_WRITTEN_OFF, by("ann")));
        done(desk.acts.approve(id, 3, proposal, by("bob")));
    }

    private List<String> loans(CaseQuery query) {
        return desk.book.page(query).stream()
                .map(c -> c.now().file().loanId().value())
                .toList();
    }

    private static CaseQuery query(
            String court, String from, String to, CaseQuery.Order order, CaseQuery.Position after) {
        return new CaseQuery(
                null,
                null,
                court,
                null,
                from == null ? null : new BigDecimal(from),
                to == null ? null : new BigDecimal(to),
                order,
                after,
                court == null && from == null ? 2 : 100);
    }
}
