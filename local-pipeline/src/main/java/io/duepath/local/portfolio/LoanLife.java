package io.duepath.local.portfolio;

import io.duepath.model.event.Allocation;
import io.duepath.model.event.CloseReason;
import io.duepath.model.event.Fact;
import io.duepath.model.event.InstalmentScheduled;
import io.duepath.model.event.LoanClosed;
import io.duepath.model.event.LoanRegistered;
import io.duepath.model.event.RepaymentReceived;
import io.duepath.model.event.RepaymentReversed;
import io.duepath.model.loan.InstalmentNumber;
import io.duepath.model.loan.LoanId;
import io.duepath.model.loan.Money;
import io.duepath.model.loan.RepaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All that is ever told about one loan, instalment by instalment; each part can be asked for alone. */
record LoanLife(long seed, Loan loan) {

    private static final Currency CNY = Currency.getInstance("CNY");

    /** The registration and the whole plan. */
    Stream<DatedFact> opening() {
        LoanId id = loan.id();
        LoanRegistered registered = new LoanRegistered(
                id,
                Customers.id(loan.customer()),
                CNY,
                "car",
                loan.opened(),
                new Money(loan.principal(), CNY).decimal(),
                0,
                Map.of(),
                0);
        Stream<DatedFact> plan = Stream.iterate(1, n -> n <= loan.terms(), n -> n + 1)
                .map(n -> told(
                        "plan/" + n,
                        loan.opened(),
                        new InstalmentScheduled(
                                id,
                                new InstalmentNumber(n),
                                loan.due(n),
                                money(loan.amount(n)).decimal(),
                                CNY,
                                0)));
        return Stream.concat(Stream.of(told("registered", loan.opened(), registered)), plan);
    }

    /** What is told about the money for one instalment, by day; after the last one also the end of the loan. */
    List<DatedFact> instalment(int number) {
        List<DatedFact> facts = new ArrayList<>();
        List<Payment> payments = payments(number);
        for (int i = 0; i < payments.size(); i++) {
            tell(facts, number, i + 1, payments.get(i));
        }
        if (number == loan.terms() && (!loan.stops() || loan.returns())) {
            LocalDate on = paidOff();
            facts.add(told("closed", on, new LoanClosed(loan.id(), on, CloseReason.PAID_OFF)));
        }
        facts.sort(Comparator.comparing(DatedFact::date));
        return facts;
    }

    /** The day before anything about the instalment's money can be told. */
    LocalDate planned(int number) {
        return loan.due(number).minusDays(4);
    }

    private void tell(List<DatedFact> facts, int number, int part, Payment payment) {
        String name = "pay/" + number + "-" + part;
        LocalDate day = loan.due(number).plusDays(payment.day());
        RepaymentReceived received = new RepaymentReceived(
                loan.id(),
                new RepaymentId(loan.id() + "/" + number + "-" + part),
                money(payment.minor()).decimal(),
                CNY,
                day.minusDays(payment.backdated()),
                allocations(number, payment));
        facts.add(told(name, day, received));
        if (payment.resentAfter() >= 0) {
            facts.add(told(name + "/again", day.plusDays(payment.resentAfter()), received));
        }
        if (!payment.holds()) {
            LocalDate on = day.plusDays(payment.reversedAfter());
            facts.add(told(
                    name + "/reversed",
                    on,
                    new RepaymentReversed(loan.id(), received.repaymentId(), on, "insufficient-funds")));
        }
    }

    private List<Allocation> allocations(int number, Payment payment) {
        if (!loan.allocates() || payment.minor() > loan.amount(number)) {
            return List.of();
        }
        return List.of(new Allocation(
                new InstalmentNumber(number), money(payment.minor()).decimal()));
    }

    private List<Payment> payments(int number) {
        if (loan.stops() && number >= loan.stopsAt()) {
            if (!loan.returns()) {
                return List.of();
            }
            if (number == loan.stopsAt()) {
                return List.of(Payment.on(loan.returnsAfter(), dueByReturn()));
            }
            if (!loan.due(number).isAfter(loan.returnDay())) {
                return List.of();
            }
        }
        SplittableRandom random = Draw.INSTALMENT.of(seed, loan.index(), number);
        long amount = loan.amount(number);
        List<Payment> payments = loan.isLate(number)
                ? Habit.late(random, loan.behind(), amount)
                : loan.habit().pay(random, amount);
        return withMishaps(random, payments, loan.stops());
    }

    /** One payment in a hundred does not hold, one in a hundred is told late, two in a hundred are told twice. */
    private static List<Payment> withMishaps(SplittableRandom random, List<Payment> payments, boolean punctual) {
        int of100 = random.nextInt(100);
        int days = random.nextInt(10);
        Payment first = payments.get(0);
        if (of100 < 2) {
            return replaced(payments, first.resent(days % 4));
        }
        if (of100 == 2 && !punctual) {
            return replaced(payments, first.backdatedBy(1 + days));
        }
        return of100 == 3 && !punctual && payments.size() == 1 ? Habit.bounced(random, first) : payments;
    }

    private static List<Payment> replaced(List<Payment> payments, Payment first) {
        List<Payment> all = new ArrayList<>(payments);
        all.set(0, first);
        return all;
    }

    private long dueByReturn() {
        long sum = 0;
        for (int n = loan.stopsAt(); n <= loan.terms() && !loan.due(n).isAfter(loan.returnDay()); n++) {
            sum += loan.amount(n);
        }
        return sum;
    }

    /** The day of the last payment of all. */
    private LocalDate paidOff() {
        LocalDate last = loan.opened();
        for (int n = 1; n <= loan.terms(); n++) {
            for (Payment payment : payments(n)) {
                LocalDate day = loan.due(n).plusDays(payment.day());
                last = day.isAfter(last) ? day : last;
            }
        }
        return last;
    }

    private DatedFact told(String what, LocalDate on, Fact fact) {
        return new DatedFact(loan.id() + "/" + what, on, fact);
    }

    private static Money money(long minor) {
        return new Money(minor, CNY);
    }
}
