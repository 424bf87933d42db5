package io.duepath.staging.engine;

import io.duepath.model.event.Allocation;
import io.duepath.model.event.CaseClosed;
import io.duepath.model.event.CaseOpened;
import io.duepath.model.event.CaseOutcome;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.HoldPlaced;
import io.duepath.model.event.HoldReleased;
import io.duepath.model.event.InstalmentCancelled;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanClosed;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.PromiseMade;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.loan.CaseId;
import io.duepath.model.loan.CommandId;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.DerivedId;
import io.duepath.model.loan.HoldId;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.PromiseId;
import io.duepath.model.loan.RepaymentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The life of one small loan, drawn from a seed: a plan with rescheduling and cancellations, repayments in full, in part
 * and too much, reversals, holds, promises, cases, an end or several; in any order, some twice, some contradicted.
 *
 * @param early facts that arrive before the first tick
 * @param days ticks, each with the facts that arrive on it
 */
record RandomHistory(long seed, LoanId loanId, List<LoanFact> early, List<Day> days) {

    /** A tick and what arrives after it, before the next. */
    record Day(LocalDate date, List<LoanFact> facts) {}

    private record Arrival(LocalDate day, int tie, LoanFact fact) {}

    static RandomHistory of(long seed) {
        return new Draw(seed).history(true);
    }

    /** The same life without contradictions. */
    static RandomHistory agreeing(long seed) {
        return new Draw(seed).history(false);
    }

    /** All facts in the order of arrival. */
    List<LoanFact> facts() {
        List<LoanFact> all = new ArrayList<>(early);
        days.forEach(day -> all.addAll(day.facts()));
        return all;
    }

    LocalDate lastDay() {
        return days.get(days.size() - 1).date();
    }

    /** The same history with a tick on every day. */
    RandomHistory unskipped() {
        List<Day> every = new ArrayList<>();
        for (Day day : days) {
            while (!every.isEmpty()
                    && every.get(every.size() - 1).date().plusDays(1).isBefore(day.date())) {
                every.add(new Day(every.get(every.size() - 1).date().plusDays(1), List.of()));
            }
            every.add(day);
        }
        return new RandomHistory(seed, loanId, early, every);
    }

    private static final class Draw {
        private static final Currency CNY = Currency.getInstance("CNY");
        private static final Currency USD = Currency.getInstance("USD");

        private final long seed;
        private final SplittableRandom random;
        private final LoanId loan;
        private final LocalDate start;
        private final List<Arrival> arrivals = new ArrayList<>();

        Draw(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
            this.loan = new LoanId("L" + Long.toUnsignedString(seed));
            this.start = LocalDate.of(2023, 11, 1).plusDays(random.nextInt(500));
        }

        RandomHistory history(boolean contradicted) {
            registration();
            int instalments = between(1, 4);
            for (int number = 1; number <= instalments; number++) {
                LocalDate due = start.plusDays(between(0, 25) + 30L * (number - 1));
                instalment(number, due);
                if (chance(65)) {
                    repayment("r" + number, number, due);
                }
            }
            if (chance(30)) {
                repayment("x", between(1, 5), start.plusDays(between(0, 60)));
            }
            for (int i = between(0, 5) - 3; i > 0; i--) {
                hold("h" + i);
            }
            for (int i = between(0, 5) - 3; i > 0; i--) {
                promise("p" + i);
            }
            rarely();
            repeat();
            if (contradicted) {
                contradict(new SplittableRandom(~seed));
            }
            return spread();
        }

        private void registration() {
            LocalDate early = start.minusDays(20);
            int grace = chance(60) ? 0 : between(1, 12);
            if (chance(96)) {
                arrive(chance(92) ? early : within(0, 90), registered(0, grace));
            }
            if (chance(8)) {
                arrive(within(0, 130), registered(1, between(0, 12)));
            }
        }

        private LoanRegistered registered(int revision, int grace) {
            return new LoanRegistered(
                    loan,
                    new CustomerId("C" + random.nextInt(1 + revision)),
                    CNY,
                    "car-loan",
                    start,
                    null,
                    grace,
                    Map.of(),
                    revision);
        }

        private void instalment(int number, LocalDate due) {
            var id = new InstalmentNumber(number);
            LocalDate known = chance(85) ? start.minusDays(20) : due.plusDays(between(-30, 40));
            arrive(known, new InstalmentScheduled(loan, id, due, amount(), currency(), 0));
            for (int revision = 1; revision <= 2 && chance(12); revision++) {
                LocalDate moved = due.plusDays(between(-20, 40));
                arrive(within(0, 90), new InstalmentScheduled(loan, id, moved, amount(), currency(), revision));
            }
            if (chance(7)) {
                arrive(within(0, 90), new InstalmentCancelled(loan, id, between(0, 2)));
            }
        }

        private void repayment(String name, int instalment, LocalDate due) {
            var id = new RepaymentId(name);
            LocalDate valued = due.plusDays(between(-8, 60));
            BigDecimal amount = amount();
            List<Allocation> shares = chance(70)
                    ? List.of()
                    : List.of(new Allocation(new InstalmentNumber(instalment), amount.min(amount())));
            arrive(
                    valued.plusDays(between(-6, 12)),
                    new RepaymentReceived(loan, id, amount, currency(), valued, shares));
            if (chance(20)) {
                LocalDate reversed = valued.plusDays(between(0, 40));
                arrive(reversed.plusDays(between(-45, 5)), new RepaymentReversed(loan, id, reversed, null));
            }
        }

        private void hold(String name) {
            var id = new HoldId(name);
            HoldKind kind = chance(50) ? HoldKind.PAYMENT_HOLIDAY : pick(HoldKind.values());
            for (int revision = 0; revision == 0 || (revision == 1 && chance(15)); revision++) {
                LocalDate from = within(-10, 120);
                LocalDate until = chance(25) ? null : from.plusDays(between(-2, 45));
                arrive(from.plusDays(between(-20, 30)), new HoldPlaced(loan, id, kind, from, until, revision));
            }
            if (chance(35)) {
                LocalDate on = within(0, 140);
                arrive(on.plusDays(between(-20, 10)), new HoldReleased(loan, id, on));
            }
        }

        private void promise(String name) {
            for (int revision = 0; revision == 0 || (revision == 1 && chance(15)); revision++) {
                LocalDate made = within(0, 110);
                LocalDate by = made.plusDays(between(0, 20));
                arrive(
                        made.plusDays(between(-3, 8)),
                        new PromiseMade(loan, new PromiseId(name), made, amount(), currency(), by, revision));
            }
        }

        private void rarely() {
            for (int end = 0; end < 3 && chance(12 + 20 * end); end++) {
                LocalDate on = within(20 + 20 * end, 130);
                CloseReason reason = chance(60) ? CloseReason.PAID_OFF : pick(CloseReason.values());
                arrive(on.plusDays(between(-10, 10)), new LoanClosed(loan, on, reason));
            }
            if (chance(16)) {
                CaseId id = new CaseId("c");
                boolean legal = chance(70);
                LocalDate opened = legal ? within(95, 150) : within(10, 120);
                String command = legal ? DerivedId.of(loan.value(), "e1", "dpd-91-legal") : "k";
                arrive(opened, new CaseOpened(loan, id, new CommandId(command), opened));
                if (chance(50)) {
                    LocalDate closed = opened.plusDays(between(0, 40));
                    arrive(closed.plusDays(between(-5, 5)), new CaseClosed(loan, id, closed, CaseOutcome.PAID));
                }
            }
        }

        private void repeat() {
            List<Arrival> repeats = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                if (chance(12)) {
                    repeats.add(new Arrival(arrival.day.plusDays(between(0, 30)), random.nextInt(), arrival.fact));
                }
            }
            arrivals.addAll(repeats);
        }

        /** With numbers of its own, so that the rest of the life stays the same without it. */
        private void contradict(SplittableRandom other) {
            List<Arrival> contradictions = new ArrayList<>();
            for (Arrival arrival : arrivals) {
                if (other.nextInt(100) < 4) {
                    LocalDate day = arrival.day.plusDays(other.nextInt(-15, 30));
                    contradictions.add(new Arrival(day, other.nextInt(), Contradiction.of(arrival.fact)));
                }
            }
            arrivals.addAll(contradictions);
        }

        private RandomHistory spread() {
            arrivals.sort(Comparator.comparing(Arrival::day).thenComparing(Arrival::tie));
            List<Day> days = new ArrayList<>();
            LocalDate tick = start.minusDays(between(-15, 15));
            LocalDate end = start.plusDays(210);
            int next = 0;
            List<LoanFact> early = new ArrayList<>();
            while (next < arrivals.size() && arrivals.get(next).day.isBefore(tick)) {
                early.add(arrivals.get(next++).fact);
            }
            while (tick.isBefore(end)) {
                LocalDate following = tick.plusDays(chance(45) ? 1 : between(2, 20));
                List<LoanFact> facts = new ArrayList<>();
                while (next < arrivals.size() && arrivals.get(next).day.isBefore(following)) {
                    facts.add(arrivals.get(next++).fact);
                }
                days.add(new Day(tick, facts));
                tick = following;
            }
            return new RandomHistory(seed, loan, early, days);
        }

        private void arrive(LocalDate day, LoanFact fact) {
            arrivals.add(new Arrival(day, random.nextInt(), fact));
        }

        /** Full, half and double instalments, with small shortfalls that a tolerance may ignore. */
        private BigDecimal amount() {
            long minor = pick(new Long[] {30_000L, 30_000L, 30_000L, 15_000L, 60_000L, 10_000L});
            long off = chance(70) ? 0 : pick(new Long[] {1L, 50L, 100L, 101L, 450L, 451L});
            return BigDecimal.valueOf(minor - off, 2);
        }

        private Currency currency() {
            return chance(98) ? CNY : USD;
        }

        private LocalDate within(int from, int to) {
            return start.plusDays(between(from, to));
        }

        private int between(int from, int to) {
            return random.nextInt(from, to + 1);
        }

        private boolean chance(int percent) {
            return random.nextInt(100) < percent;
        }

        private <T> T pick(T[] choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
