package io.duepath.legal.store;

import static io.duepath.legal.fixture.Orders.escalated;
import static org.assertj.core.api.Assertions.assertThat;

import io.duepath.legal.domain.CaseQuery;
import io.duepath.legal.domain.DeskNote;
import io.duepath.legal.domain.Outcome;
import io.duepath.legal.domain.StoredCase;
import io.duepath.legal.procedure.Milestone;
import io.duepath.legal.procedure.Step;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.DerivedId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseSearchIT extends DeskWork {

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
