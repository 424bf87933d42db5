package io.duepath.staging.store;

import io.duepath.model.event.HoldKind;
import io.duepath.model.event.LoanFact;
import io.duepath.model.fixture.LoanEvents;
import io.duepath.model.loan.CommandId;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A loan with something of all that can be stored. The kept bytes of format 3 are those of this loan: leave it alone. */
final class FullAccount {

    private static final LoanEvents LOAN = LoanEvents.of("L-1").withGrace(2);

    private final LoanAccount account = new LoanAccount(new LoanFacts());
    private final Staging staging = new Staging(Policies.standard());

    private FullAccount() {}

    static LoanAccount build() {
        var building = new FullAccount();
        building.facts();
        return building.account;
    }

    private void facts() {
        tell(LOAN.registered(Map.of("region", "nörth 字", "score", 7, "share", 0.25, "fleet", true)), "2026-01-05");
        tell(LOAN.scheduled(1, "2026-01-10", "300.00"), "2026-01-05");
        tell(LOAN.scheduled(2, "2026-02-10", "300.00"), "2026-01-05");
        tell(LOAN.scheduled(3, "2026-03-10", "300.00"), "2026-01-05");
        tell(LOAN.cancelled(3, 1), "2026-01-06");
        tell(LOAN.scheduled(2, "2026-02-15", "310.00", 2), "2026-01-06");
        tell(
                LOAN.paid("R-1", "2026-01-07", "50.00", LoanEvents.on(1, "20.00"), LoanEvents.on(2, "30.00")),
                "2026-01-07");
        tell(LOAN.paid("R-2", "2026-01-08", "10.00"), "2026-01-08");
        tell(LOAN.reversed("R-2", "2026-01-09"), "2026-01-09");
        tell(LOAN.reversed("R-3", "2026-01-09"), "2026-01-09");
        tell(LOAN.in("USD").paid("R-4", "2026-01-09", "1.00"), "2026-01-09");
        roll("2026-04-20");
        tell(LOAN.promised("P-1", "2026-04-20", "2026-04-28", "25.00"), "2026-04-20");
        tell(LOAN.held("H-1", HoldKind.DISPUTE, "2026-05-01", "2026-05-03"), "2026-04-20");
        tell(LOAN.held("H-2", HoldKind.DISPUTE, "2026-06-01", null), "2026-04-20");
        tell(LOAN.holdReleased("H-2", "2026-06-02"), "2026-04-20");
        tell(LOAN.caseOpened("C-1", new CommandId("770e9f27470629f0d1afda7fdc522f10"), "2026-04-20"), "2026-04-20");
        roll("2026-04-30");
    }

    private void tell(Envelope<? extends LoanFact> fact, String today) {
        staging.apply(account, fact.data(), LocalDate.parse(today), message -> {});
    }

    private void roll(String day) {
        for (LocalDate date : List.of(LocalDate.parse(day).minusDays(3), LocalDate.parse(day))) {
            staging.roll(account, "L-1", date, message -> {});
        }
    }
}
