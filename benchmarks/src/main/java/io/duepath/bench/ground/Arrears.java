package io.duepath.bench.ground;

import io.duepath.bench.ground.Prototypes.Prototype;
import io.duepath.model.command.ContactWithdrawn;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.store.LoanCodec;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loans with one contact asked for, which a repayment of their arrears takes back, and behind them loans that owe
 * nothing today.
 */
public final class Arrears implements Copies {

    private final Staging staging;
    private final int late;
    private final int loans;
    private final List<Prototype> contacted;
    private final List<Prototype> quiet;

    /**
     * @param late how many with a contact asked for
     * @param inTime how many that owe nothing today
     */
    public Arrears(Prototypes prototypes, int late, int inTime) {
        this.staging = prototypes.staging();
        this.late = late;
        this.loans = late + inTime;
        this.contacted = prototypes.those(account -> account.arrearsMinor > 0 && takesOneBack(account));
        this.quiet = prototypes.those(account -> account.arrearsMinor == 0 && account.open.isEmpty());
    }

    private boolean takesOneBack(LoanAccount account) {
        AtomicInteger back = new AtomicInteger();
        LoanAccount copy = LoanCodec.decode(LoanCodec.encode(account, false));
        staging.apply(copy, Copies.payment("L-copy", "R-copy", account, account.arrearsMinor), Prototypes.DAY, said -> {
            if (said instanceof ContactWithdrawn) {
                back.incrementAndGet();
            }
        });
        return back.get() == 1;
    }

    /** How many have a contact asked for: those at the first places. */
    public int late() {
        return late;
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
        return place < late ? contacted.get(place % contacted.size()) : quiet.get(place % quiet.size());
    }

    /** A repayment: of all arrears for a late loan, else of something ahead of time. */
    public RepaymentReceived payment(int place, String repaymentId) {
        LoanAccount account = at(place).account();
        return Copies.payment(Copies.loanId(place), repaymentId, account, place < late ? account.arrearsMinor : 100);
    }
}
