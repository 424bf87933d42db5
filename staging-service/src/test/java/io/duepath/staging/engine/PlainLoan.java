package io.duepath.staging.engine;

import io.duepath.model.event.Allocation;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.HoldKind;
import io.duepath.model.event.HoldPlaced;
import io.duepath.model.event.HoldReleased;
import io.duepath.model.event.InstalmentCancelled;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanClosed;
import io.duepath.model.event.LoanFact;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.RepaymentId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second opinion: counts a loan from the list of its facts in the plainest way, each time from the start. It shares
 * no line with the engine, keeps nothing, walks days one by one and knows the default ladder only.
 *
 * @param facts in the order in which they became known, repeats included
 * @param toleratedMinor tolerance in minor units
 * @param toleratedPercent tolerance in percent of an instalment
 */
record PlainLoan(List<LoanFact> facts, long toleratedMinor, BigDecimal toleratedPercent) {

    /** What staging publishes of a loan on a day. */
    record Numbers(
            int dpd,
            int pastDueDays,
            BigDecimal arrears,
            @Nullable LocalDate oldestUnmetDueDate,
            String bucket) {}

    private static final class Owed {
        final InstalmentScheduled terms;
        BigDecimal open;

        Owed(InstalmentScheduled terms) {
            this.terms = terms;
            this.open = terms.amount();
        }
    }

    Numbers on(LocalDate day) {
        Currency currency = currency();
        if (currency == null || closed(day)) {
            return new Numbers(0, 0, BigDecimal.ZERO, null, "CURRENT");
        }
        List<Owed> plan = planAfterCredit(currency, day);
        LocalDate oldest = null;
        BigDecimal arrears = BigDecimal.ZERO;
        for (Owed owed : plan) {
            if (owed.open.compareTo(tolerated(owed.terms)) <= 0) {
                continue;
            }
            if (oldest == null) {
                oldest = owed.terms.dueDate();
            }
            if (owed.terms.dueDate().isBefore(day)) {
                arrears = arrears.add(owed.open);
            }
        }
        int pastDue = 0;
        int counted = 0;
        if (oldest != null) {
            List<HoldPlaced> holidays = holidays();
            for (LocalDate walked = oldest; walked.isBefore(day); walked = walked.plusDays(1)) {
                LocalDate counting = walked;
                pastDue++;
                counted += holidays.stream().anyMatch(h -> covers(h, counting)) ? 0 : 1;
            }
        }
        int dpd = Math.max(0, counted - graceDays());
        return new Numbers(dpd, pastDue, arrears.stripTrailingZeros(), oldest, bucket(dpd));
    }

    boolean registered() {
        return registration() != null;
    }

    boolean closed(LocalDate day) {
        Set<LocalDate> seen = new HashSet<>();
        for (LoanFact fact : facts) {
            boolean ends = fact instanceof LoanClosed end
                    && seen.add(end.on())
                    && !end.on().isAfter(day)
                    && !(end.reason() == CloseReason.PAID_OFF && reopened(end.on()));
            if (ends) {
                return true;
            }
        }
        return false;
    }

    private boolean reopened(LocalDate paidOff) {
        for (RepaymentReceived repayment : repayments()) {
            LocalDate reversed = reversedOn(repayment.repaymentId());
            if (reversed != null && reversed.compareTo(paidOff) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String bucket(int dpd) {
        if (dpd == 0) {
            return "CURRENT";
        }
        if (dpd <= 30) {
            return "DPD_1_30";
        }
        return dpd <= 90 ? "DPD_31_90" : "DPD_OVER_90";
    }

    private BigDecimal tolerated(InstalmentScheduled terms) {
        int digits = terms.currency().getDefaultFractionDigits();
        BigDecimal percent =
                terms.amount().multiply(toleratedPercent).divide(new BigDecimal("100"), digits, RoundingMode.FLOOR);
        return percent.max(BigDecimal.valueOf(toleratedMinor, digits));
    }

    private List<Owed> planAfterCredit(Currency currency, LocalDate day) {
        List<Owed> plan = new ArrayList<>();
        Map<InstalmentNumber, Owed> byNumber = new HashMap<>();
        for (InstalmentScheduled terms : owedInstalments()) {
            if (terms.currency().equals(currency)) {
                Owed owed = new Owed(terms);
                plan.add(owed);
                byNumber.put(terms.instalment(), owed);
            }
        }
        plan.sort(Comparator.comparing((Owed o) -> o.terms.dueDate()).thenComparing(o -> o.terms.instalment()));
        BigDecimal pool = BigDecimal.ZERO;
        for (RepaymentReceived repayment : repayments()) {
            boolean counts = repayment.currency().equals(currency)
                    && !repayment.valueDate().isAfter(day)
                    && reversedOn(repayment.repaymentId()) == null;
            if (!counts) {
                continue;
            }
            BigDecimal rest = repayment.amount();
            for (Allocation allocation : repayment.allocations()) {
                Owed owed = byNumber.get(allocation.instalment());
                if (owed != null) {
                    BigDecimal share = allocation.amount().min(owed.open);
                    owed.open = owed.open.subtract(share);
                    rest = rest.subtract(share);
                }
            }
            pool = pool.add(rest);
        }
        for (Owed owed : plan) {
            BigDecimal share = pool.min(owed.open);
            owed.open = owed.open.subtract(share);
            pool = pool.subtract(share);
        }
        return plan;
    }

    private List<InstalmentScheduled> owedInstalments() {
        Map<InstalmentNumber, InstalmentScheduled> newest = new HashMap<>();
        for (LoanFact fact : facts) {
            if (fact instanceof InstalmentScheduled scheduled) {
                InstalmentScheduled known = newest.get(scheduled.instalment());
                if (known == null || known.revision() < scheduled.revision()) {
                    newest.put(scheduled.instalment(), scheduled);
                }
            }
        }
        for (LoanFact fact : facts) {
            if (fact instanceof InstalmentCancelled cancelled) {
                InstalmentScheduled known = newest.get(cancelled.instalment());
                if (known != null && known.revision() <= cancelled.revision()) {
                    newest.remove(cancelled.instalment());
                }
            }
        }
        List<InstalmentScheduled> owed = new ArrayList<>(newest.values());
        owed.sort(Comparator.comparing(InstalmentScheduled::instalment));
        return owed;
    }

    private List<RepaymentReceived> repayments() {
        Set<RepaymentId> seen = new HashSet<>();
        List<RepaymentReceived> repayments = new ArrayList<>();
        for (LoanFact fact : facts) {
            if (fact instanceof RepaymentReceived received && seen.add(received.repaymentId())) {
                repayments.add(received);
            }
        }
        return repayments;
    }

    private @Nullable LocalDate reversedOn(RepaymentId id) {
        for (LoanFact fact : facts) {
            if (fact instanceof RepaymentReversed reversed
                    && reversed.repaymentId().equals(id)) {
                return reversed.reversedOn();
            }
        }
        return null;
    }

    private List<HoldPlaced> holidays() {
        List<HoldPlaced> holidays = new ArrayList<>();
        for (LoanFact fact : facts) {
            if (fact instanceof HoldPlaced placed
                    && placed.kind() == HoldKind.PAYMENT_HOLIDAY
                    && placed.equals(newestPlacing(placed))) {
                holidays.add(placed);
            }
        }
        return holidays;
    }

    private boolean covers(HoldPlaced holiday, LocalDate day) {
        LocalDate released = releasedOn(holiday);
        return !day.isBefore(holiday.from())
                && (holiday.until() == null || day.isBefore(holiday.until()))
                && (released == null || day.isBefore(released));
    }

    private HoldPlaced newestPlacing(HoldPlaced any) {
        HoldPlaced newest = null;
        for (LoanFact fact : facts) {
            if (fact instanceof HoldPlaced placed
                    && placed.holdId().equals(any.holdId())
                    && (newest == null || newest.revision() < placed.revision())) {
                newest = placed;
            }
        }
        return newest;
    }

    private @Nullable LocalDate releasedOn(HoldPlaced placed) {
        for (LoanFact fact : facts) {
            if (fact instanceof HoldReleased released && released.holdId().equals(placed.holdId())) {
                return released.on();
            }
        }
        return null;
    }

    private @Nullable LoanRegistered registration() {
        LoanRegistered newest = null;
        for (LoanFact fact : facts) {
            if (fact instanceof LoanRegistered registered
                    && (newest == null || newest.revision() < registered.revision())) {
                newest = registered;
            }
        }
        return newest;
    }

    private int graceDays() {
        LoanRegistered registration = registration();
        return registration == null ? 0 : registration.graceDays();
    }

    private @Nullable Currency currency() {
        LoanRegistered registration = registration();
        if (registration != null) {
            return registration.currency();
        }
        List<InstalmentScheduled> owed = owedInstalments();
        return owed.isEmpty() ? null : owed.get(0).currency();
    }
}
