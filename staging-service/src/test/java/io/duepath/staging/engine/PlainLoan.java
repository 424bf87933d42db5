package io.duepath.staging.engine;

import io.duepath.model.command.AccountStatement;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second opinion: counts a loan from the list of its facts in the plainest way, each day from the start. It shares
 * no line with the engine, walks days one by one and knows the default ladder only. Of facts with the same key and
 * revision it believes the first.
 */
final class PlainLoan {

    private final @Nullable LoanRegistered registration;
    private final @Nullable Currency currency;
    private final List<Owed> plan = new ArrayList<>();
    private final List<Paid> repayments = new ArrayList<>();
    private final List<long[]> holidays = new ArrayList<>();
    private final List<LoanClosed> ends = new ArrayList<>();

    /** What staging publishes of a loan on a day; arrears in minor units. */
    record Numbers(
            int dpd,
            int pastDueDays,
            long arrears,
            @Nullable LocalDate oldestUnmetDueDate,
            String bucket) {}

    private static final class Owed {
        final InstalmentScheduled terms;
        final long due;
        final long amount;
        final long tolerated;
        long open;

        Owed(InstalmentScheduled terms, long tolerated) {
            this.terms = terms;
            this.due = terms.dueDate().toEpochDay();
            this.amount = minor(terms.amount(), terms.currency());
            this.tolerated = tolerated;
        }
    }

    private record Paid(
            RepaymentReceived receipt,
            long amount,
            @Nullable LocalDate reversedOn) {}

    /**
     * A loan of which this is known.
     *
     * @param facts in the order in which they became known, repeats and conflicts included
     * @param toleratedMinor tolerance in minor units
     * @param toleratedPercent tolerance in percent of an instalment
     */
    PlainLoan(List<LoanFact> facts, long toleratedMinor, BigDecimal toleratedPercent) {
        List<InstalmentScheduled> owed = owedInstalments(facts);
        this.registration = registration(facts);
        this.currency = registration != null
                ? registration.currency()
                : owed.isEmpty() ? null : lowest(owed).currency();
        for (InstalmentScheduled terms : owed) {
            if (terms.currency().equals(currency)) {
                plan.add(new Owed(terms, tolerated(terms, toleratedMinor, toleratedPercent)));
            }
        }
        plan.sort(Comparator.comparing((Owed o) -> o.terms.dueDate()).thenComparing(o -> o.terms.instalment()));
        repayments(facts);
        holidays(facts);
        ends(facts);
    }

    Numbers on(LocalDate date) {
        if (currency == null || closed(date)) {
            return new Numbers(0, 0, 0, null, "CURRENT");
        }
        credit(date);
        long day = date.toEpochDay();
        Owed oldest = null;
        long arrears = 0;
        for (Owed owed : plan) {
            if (owed.open > owed.tolerated) {
                oldest = oldest == null ? owed : oldest;
                arrears += owed.due < day ? owed.open : 0;
            }
        }
        int pastDue = 0;
        int counted = 0;
        if (oldest != null) {
            for (long walked = oldest.due; walked < day; walked++) {
                pastDue++;
                counted += isHoliday(walked) ? 0 : 1;
            }
        }
        int dpd = Math.max(0, counted - (registration == null ? 0 : registration.graceDays()));
        return new Numbers(dpd, pastDue, arrears, oldest == null ? null : oldest.terms.dueDate(), bucket(dpd));
    }

    /** What the legal desk is told of the account. */
    AccountStatement statement(LocalDate day) {
        credit(day);
        List<AccountStatement.Paid> paid = new ArrayList<>();
        for (Paid repayment : repayments) {
            if (counts(repayment, day)) {
                RepaymentReceived receipt = repayment.receipt;
                paid.add(new AccountStatement.Paid(receipt.repaymentId(), receipt.valueDate(), receipt.amount()));
            }
        }
        paid.sort(Comparator.comparing(AccountStatement.Paid::valueDate)
                .thenComparing(p -> p.repaymentId().value()));
        int digits = currency.getDefaultFractionDigits();
        return new AccountStatement(
                currency,
                plan.stream()
                        .map(o -> new AccountStatement.Owed(
                                o.terms.instalment(),
                                o.terms.dueDate(),
                                BigDecimal.valueOf(o.amount, digits),
                                BigDecimal.valueOf(o.amount - o.open, digits)))
                        .toList(),
                paid);
    }

    boolean registered() {
        return registration != null;
    }

    private boolean closed(LocalDate day) {
        for (LoanClosed end : ends) {
            if (!end.on().isAfter(day) && !(end.reason() == CloseReason.PAID_OFF && reopened(end.on()))) {
                return true;
            }
        }
        return false;
    }

    private boolean reopened(LocalDate paidOff) {
        for (Paid repayment : repayments) {
            if (repayment.reversedOn != null && !repayment.reversedOn.isBefore(paidOff)) {
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

    private static long tolerated(InstalmentScheduled terms, long toleratedMinor, BigDecimal percent) {
        BigDecimal share = BigDecimal.valueOf(minor(terms.amount(), terms.currency()))
                .multiply(percent)
                .divide(new BigDecimal("100"), 0, RoundingMode.FLOOR);
        return Math.max(toleratedMinor, share.longValueExact());
    }

    private static long minor(BigDecimal amount, Currency currency) {
        return amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
    }

    private boolean counts(Paid repayment, LocalDate day) {
        return repayment.receipt.currency().equals(currency)
                && !repayment.receipt.valueDate().isAfter(day)
                && repayment.reversedOn == null;
    }

    private void credit(LocalDate day) {
        for (Owed owed : plan) {
            owed.open = owed.amount;
        }
        long pool = 0;
        for (Paid repayment : repayments) {
            if (!counts(repayment, day)) {
                continue;
            }
            pool += repayment.amount;
            for (Allocation allocation : repayment.receipt.allocations()) {
                for (Owed owed : plan) {
                    if (owed.terms.instalment().equals(allocation.instalment())) {
                        long share = Math.min(minor(allocation.amount(), currency), owed.open);
                        owed.open -= share;
                        pool -= share;
                    }
                }
            }
        }
        for (Owed owed : plan) {
            long share = Math.min(pool, owed.open);
            owed.open -= share;
            pool -= share;
        }
    }

    private boolean isHoliday(long day) {
        for (long[] holiday : holidays) {
            if (day >= holiday[0] && day < holiday[1]) {
                return true;
            }
        }
        return false;
    }

    private static InstalmentScheduled lowest(List<InstalmentScheduled> owed) {
        return owed.stream()
                .min(Comparator.comparing(InstalmentScheduled::instalment))
                .orElseThrow();
    }

    private static List<InstalmentScheduled> owedInstalments(List<LoanFact> facts) {
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
        return new ArrayList<>(newest.values());
    }

    private void repayments(List<LoanFact> facts) {
        Map<RepaymentId, LocalDate> reversals = new HashMap<>();
        Map<RepaymentId, RepaymentReceived> receipts = new HashMap<>();
        for (LoanFact fact : facts) {
            if (fact instanceof RepaymentReversed reversed) {
                reversals.putIfAbsent(reversed.repaymentId(), reversed.reversedOn());
            } else if (fact instanceof RepaymentReceived received) {
                receipts.putIfAbsent(received.repaymentId(), received);
            }
        }
        receipts.forEach((id, received) ->
                repayments.add(new Paid(received, minor(received.amount(), received.currency()), reversals.get(id))));
    }

    private void holidays(List<LoanFact> facts) {
        Map<String, HoldPlaced> newest = new HashMap<>();
        Map<String, LocalDate> releases = new HashMap<>();
        for (LoanFact fact : facts) {
            if (fact instanceof HoldPlaced placed) {
                HoldPlaced known = newest.get(placed.holdId().value());
                if (known == null || known.revision() < placed.revision()) {
                    newest.put(placed.holdId().value(), placed);
                }
            } else if (fact instanceof HoldReleased released) {
                releases.putIfAbsent(released.holdId().value(), released.on());
            }
        }
        newest.forEach((id, placed) -> {
            if (placed.kind() == HoldKind.PAYMENT_HOLIDAY) {
                LocalDate released = releases.get(id);
                long until =
                        placed.until() == null ? Long.MAX_VALUE : placed.until().toEpochDay();
                long end = released == null ? until : Math.min(until, released.toEpochDay());
                holidays.add(new long[] {placed.from().toEpochDay(), end});
            }
        });
    }

    private void ends(List<LoanFact> facts) {
        for (LoanFact fact : facts) {
            if (fact instanceof LoanClosed end
                    && ends.stream().noneMatch(known -> known.on().equals(end.on()))) {
                ends.add(end);
            }
        }
    }

    private static @Nullable LoanRegistered registration(List<LoanFact> facts) {
        LoanRegistered newest = null;
        for (LoanFact fact : facts) {
            if (fact instanceof LoanRegistered registered
                    && (newest == null || newest.revision() < registered.revision())) {
                newest = registered;
            }
        }
        return newest;
    }
}
