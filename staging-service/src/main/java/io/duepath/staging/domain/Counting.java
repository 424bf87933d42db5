package io.duepath.staging.domain;

import io.duepath.model.event.HoldKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counting rules: a loan's position as of a day, always from the facts, never from yesterday's number. The order
 * in which facts arrived plays no part.
 */
public final class Counting {

    private Counting() {}

    /** An instalment that is owed, with what is still open of it. */
    public static final class Rest {
        public final Instalment instalment;
        private final Tolerance tolerance;
        private long open;

        private Rest(Instalment instalment, Tolerance tolerance) {
            this.instalment = instalment;
            this.tolerance = tolerance;
            this.open = instalment.amountMinor();
        }

        /** What is still owed, in minor units. */
        public long openMinor() {
            return open;
        }

        /** What repayments cover of it, in minor units. */
        public long creditedMinor() {
            return instalment.amountMinor() - open;
        }

        /** Whether so little is open that it counts as paid. */
        public boolean met() {
            return open == 0 || open <= tolerance.of(instalment.amountMinor());
        }

        /** Unmet, and its due date has passed. */
        public boolean overdueOn(LocalDate day) {
            return instalment.dueDate().isBefore(day) && !met();
        }

        private long take(long credit) {
            long taken = Math.min(open, credit);
            open -= taken;
            return credit - taken;
        }
    }

    /**
     * The owed instalments by (due date, number) with the credit of a day spread over them: first what the loan core
     * allocated, each share up to its instalment's amount, then everything else as one pool, oldest first.
     */
    public static List<Rest> rests(LoanFacts facts, Tolerance tolerance, LocalDate day) {
        Currency currency = facts.currency();
        List<Instalment> owed = facts.instalments.owed();
        List<Rest> rests = new ArrayList<>(owed.size());
        for (Instalment instalment : owed) {
            if (instalment.currency().equals(currency)) {
                rests.add(new Rest(instalment, tolerance));
            }
        }
        long pool = spread(facts.creditOn(day), rests);
        for (Rest rest : rests) {
            pool = rest.take(pool);
        }
        return rests;
    }

    /** The rests of which something is open, in the same order: all that can be overdue, or become so. */
    public static List<Rest> open(LoanFacts facts, Tolerance tolerance, LocalDate day) {
        Currency currency = facts.currency();
        List<Instalment> owed = facts.instalments.owed();
        if (!facts.instalments.isAllIn(currency) || !facts.repayments.isOnePoolIn(currency)) {
            List<Rest> open = new ArrayList<>(rests(facts, tolerance, day));
            open.removeIf(rest -> rest.open == 0);
            return open;
        }
        long pool = facts.repayments.pool(day);
        int first = 0;
        while (first < owed.size() && facts.instalments.amountAt(first) <= pool) {
            pool -= facts.instalments.amountAt(first);
            first++;
        }
        List<Rest> open = new ArrayList<>(owed.size() - first);
        for (Instalment instalment : owed.subList(first, owed.size())) {
            Rest rest = new Rest(instalment, tolerance);
            pool = rest.take(pool);
            open.add(rest);
        }
        return open;
    }

    /** Books what was allocated, and returns the pool: what was not, or went past its instalment's amount. */
    private static long spread(List<Ledger.Credit> credits, List<Rest> rests) {
        Map<Integer, Rest> byNumber = Map.of();
        long pool = 0;
        for (Ledger.Credit credit : credits) {
            Repayment.Receipt receipt = credit.receipt();
            if (byNumber.isEmpty() && !receipt.shares().isEmpty()) {
                byNumber = byNumber(rests);
            }
            pool += allocate(receipt, byNumber);
        }
        return pool;
    }

    private static Map<Integer, Rest> byNumber(List<Rest> rests) {
        Map<Integer, Rest> byNumber = new HashMap<>();
        rests.forEach(rest -> byNumber.put(rest.instalment.number(), rest));
        return byNumber;
    }

    /** The position as of a day. */
    public static Position position(LoanFacts facts, Terms terms, LocalDate day) {
        return facts.closedOn(day) ? Position.NONE : position(facts, terms, day, open(facts, terms.tolerance(), day));
    }

    /** The position as of a day on which the loan goes on, from what is open on it. */
    public static Position position(LoanFacts facts, Terms terms, LocalDate day, List<Rest> rests) {
        long arrears = 0;
        LocalDate oldestUnmet = null;
        for (Rest rest : rests) {
            if (rest.overdueOn(day)) {
                arrears += rest.open;
            }
            if (oldestUnmet == null && !rest.met()) {
                oldestUnmet = rest.instalment.dueDate();
            }
        }
        if (oldestUnmet == null || !oldestUnmet.isBefore(day)) {
            return new Position(0, 0, 0, 0, oldestUnmet, BucketLadder.CURRENT, false);
        }
        int pastDue = (int) ChronoUnit.DAYS.between(oldestUnmet, day);
        int holidays = holidays(facts, oldestUnmet, day);
        int dpd = Math.max(0, pastDue - facts.graceDays() - holidays);
        boolean runs = pastDue + 1 - facts.graceDays() - holidays(facts, oldestUnmet, day.plusDays(1)) > dpd;
        return new Position(
                pastDue, dpd, holidays, arrears, oldestUnmet, terms.ladder().bucketOf(dpd), runs);
    }

    /** Days of {@code [from, to)} covered by payment holidays; overlaps count once. */
    static int holidays(LoanFacts facts, LocalDate from, LocalDate to) {
        if (facts.holds.isEmpty()) {
            return 0;
        }
        List<LocalDate[]> spans = new ArrayList<>();
        for (Hold hold : facts.holds.values()) {
            Hold.Placing placing = hold.placing();
            if (placing != null && placing.kind() == HoldKind.PAYMENT_HOLIDAY) {
                LocalDate start = placing.from().isBefore(from) ? from : placing.from();
                LocalDate end = earlier(hold.end(), to);
                if (start.isBefore(end)) {
                    spans.add(new LocalDate[] {start, end});
                }
            }
        }
        spans.sort(Comparator.comparing(s -> s[0]));
        long days = 0;
        LocalDate counted = from;
        for (LocalDate[] span : spans) {
            LocalDate start = span[0].isBefore(counted) ? counted : span[0];
            if (start.isBefore(span[1])) {
                days += ChronoUnit.DAYS.between(start, span[1]);
                counted = span[1];
            }
        }
        return (int) days;
    }

    private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
        return a == null || b.isBefore(a) ? b : a;
    }

    private static long allocate(Repayment.Receipt credit, Map<Integer, Rest> byNumber) {
        long pool = credit.minor();
        for (Repayment.Share share : credit.shares()) {
            Rest rest = byNumber.get(share.instalment());
            if (rest != null) {
                pool -= share.minor() - rest.take(share.minor());
            }
        }
        return pool;
    }
}
