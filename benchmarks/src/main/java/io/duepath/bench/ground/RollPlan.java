package io.duepath.bench.ground;

import io.duepath.bench.ground.Prototypes.Prototype;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.staging.domain.LoanAccount;
import io.duepath.staging.engine.Staging;
import io.duepath.staging.store.LoanCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A portfolio made of copies, in which equally many loans have something to do on each day of a run, and all others
 * nothing until it is over.
 */
public final class RollPlan implements Copies {

    private final Prototypes prototypes;
    private final int loans;
    private final int due;
    private final List<List<Prototype>> pools = new ArrayList<>();
    private final List<Prototype> quiet;

    /**
     * @param loans how many in all
     * @param due how many have something to do on each day
     * @param days how many days are rolled
     */
    public RollPlan(Prototypes prototypes, int loans, int due, int days) {
        if ((long) due * days > loans) {
            throw new IllegalArgumentException(loans + " loans are too few for " + due + " a day on " + days + " days");
        }
        this.prototypes = prototypes;
        this.loans = loans;
        this.due = due;
        for (int i = 0; i < days; i++) {
            pools.add(prototypes.dueOnlyOn(day(i), day(i + days - 1)));
        }
        this.quiet = prototypes.quietUntil(day(days - 1));
    }

    /** The date of a round, from 0. */
    public static LocalDate day(int round) {
        return Prototypes.DAY.plusDays(round + 1L);
    }

    @Override
    public int loans() {
        return loans;
    }

    /** How many have something to do on each day. */
    public int due() {
        return due;
    }

    @Override
    public Staging staging() {
        return prototypes.staging();
    }

    @Override
    public Prototype at(int place) {
        int day = place / due;
        List<Prototype> pool = day < pools.size() ? pools.get(day) : quiet;
        return pool.get(place % pool.size());
    }

    /** A small repayment, ahead of time, of one of the loans with nothing to do on any day of the run. */
    public RepaymentReceived paymentAhead(int any, String repaymentId) {
        int busy = due * pools.size();
        int place = busy + any % (loans - busy);
        return Copies.payment(Copies.loanId(place), repaymentId, at(place).account(), 100);
    }

    /** How many messages the roll of a round says, by topic; the ends of rolls left out. */
    public Map<String, Long> says(int round) {
        List<Prototype> pool = pools.get(round);
        Map<String, Long> says = new TreeMap<>();
        for (int i = 0; i < pool.size(); i++) {
            long first = (long) round * due;
            long copies = copies(first, first + due, i, pool.size());
            LoanAccount account = LoanCodec.decode(pool.get(i).state());
            prototypes
                    .staging()
                    .roll(account, "L-copy", day(round), said -> says.merge(Outputs.topicOf(said), copies, Long::sum));
        }
        return says;
    }

    /** How many places from one up to another leave this rest. */
    private static long copies(long from, long to, int rest, int pool) {
        return upTo(to, rest, pool) - upTo(from, rest, pool);
    }

    private static long upTo(long end, int rest, int pool) {
        return end / pool + (end % pool > rest ? 1 : 0);
    }
}
