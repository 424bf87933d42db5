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
        private final long tolerated;
        private long open;

        private Rest(Instalment instalment, Tolerance tolerance) {
            this.instalment = instalment;
            this.tolerated = tolerance.of(instalment.amountMinor());
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
            return open <= tolerated;
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
        List<Rest> rests = new ArrayList<>(facts.instalments.size());
        for (Instalment instalment : facts.instalments.values()) {
            if (!instalment.cancelled() && instalment.currency().equals(currency)) {
                rests.add(new Rest(instalment, tolerance));
            }
        }
        rests.sort(Counting::byDueDate);
        Map<Integer, Rest> byNumber = Map.of();
        long pool = 0;
        for (Repayment repayment : facts.repayments.values()) {
            Repayment.Receipt credit = repayment.creditOn(day);
            if (credit != null && credit.currency().equals(currency)) {
                if (byNumber.isEmpty() && !credit.shares().isEmpty()) {
                    byNumber = byNumber(rests);
                }
                pool += allocate(credit, byNumber);
            }
        }
        for (Rest rest : rests) {
            pool = rest.take(pool);
        }
        return rests;
    }

    private static int byDueDate(Rest a, Rest b) {
        int byDate = a.instalment.dueDate().compareTo(b.instalment.dueDate());
        return byDate == 0 ? Integer.compare(a.instalment.number(), b.instalment.number()) : byDate;
    }

    private static Map<Integer, Rest> byNumber(List<Rest> rests) {
        Map<Integer, Rest> byNumber = new HashMap<>();
        rests.forEach(rest -> byNumber.put(rest.instalment.number(), rest));
        return byNumber;
    }

    /** The position as of a day. */
    public static Position position(LoanFacts facts, Terms terms, LocalDate day) {
        return facts.closedOn(day) ? Position.NONE : position(facts, terms, day, rests(facts, terms.tolerance(), day));
    }

    /** The position as of a day on which the loan goes on, from the rests of that day. */
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
