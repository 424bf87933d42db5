package io.duepath.bench.ground;

import io.duepath.bench.ground.Prototypes.Prototype;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.RepaymentId;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.domain.LoanFacts;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.rules.Policies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Loans of one given shape, paid in time so far: 36 monthly instalments and so many repayments. A thousand of them are
 * played, with ids and amounts of their own, so that compression finds no more than it would elsewhere. */
public final class Shapes implements Copies {

    /** How many instalments each has. */
    public static final int INSTALMENTS = 36;

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int PLAYED = 1_000;

    private final Staging staging = new Staging(Policies.standard());
    private final List<Prototype> prototypes;
    private final int loans;

    /**
     * @param loans how many
     * @param repayments how many each has; the plan lies so that no instalment is overdue on {@link Prototypes#DAY}
     */
    public Shapes(int loans, int repayments) {
        this.loans = loans;
        this.prototypes = IntStream.range(0, Math.min(loans, PLAYED))
                .mapToObj(place -> played(place, repayments))
                .toList();
    }

    private Prototype played(int place, int repayments) {
        LoanAccount account = new LoanAccount(new LoanFacts());
        LoanId id = new LoanId(Copies.loanId(place));
        BigDecimal amount = new BigDecimal("1234.56").add(BigDecimal.valueOf(place));
        BigDecimal principal = amount.multiply(BigDecimal.valueOf(INSTALMENTS));
        CustomerId customer = new CustomerId("C-" + place);
        LocalDate first = Prototypes.DAY.plusDays(10).minusMonths(repayments);
        LocalDate opened = first.minusMonths(1);
        take(account, opened, new LoanRegistered(id, customer, CNY, "car", opened, principal, 0, Map.of(), 0));
        for (int n = 1; n <= INSTALMENTS; n++) {
            LocalDate due = first.plusMonths(n - 1L);
            take(account, opened, new InstalmentScheduled(id, new InstalmentNumber(n), due, amount, CNY, 0));
        }
        for (int n = 1; n <= repayments; n++) {
            LocalDate paid = first.plusMonths(n - 1L).minusDays(1);
            RepaymentId repayment = new RepaymentId(id + "/" + n + "-1");
            staging.roll(account, id.value(), paid, said -> {});
            take(account, paid, new RepaymentReceived(id, repayment, amount, CNY, paid, List.of()));
        }
        staging.roll(account, id.value(), Prototypes.DAY, said -> {});
        return Prototype.of(id.value(), account);
    }

    private void take(LoanAccount account, LocalDate day, LoanFact fact) {
        staging.apply(account, fact, day, said -> {});
    }

    /** The stored form of one; not to be changed. */
    public byte[] stored() {
        return prototypes.get(0).state();
    }

    @Override
    public int loans() {
        return loans;
    }

    @Override
    public Staging staging() {
        return staging;
    }

    @Override
    public Prototype at(int place) {
        return prototypes.get(place % prototypes.size());
    }
}
