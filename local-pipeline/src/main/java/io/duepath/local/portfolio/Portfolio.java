package io.duepath.local.portfolio;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A synthetic portfolio of instalment loans. A pure function of its arguments: equal ones tell the same facts under the
 * same ids in the same order. Loans open in the first sixth of the time (at least a month); memory holds a few numbers a loan, never the
 * facts.
 */
public final class Portfolio implements Iterable<Day> {

    private final long seed;
    private final LocalDate first;
    private final LocalDate last;
    private final LoanBook book;
    private final int[] byOpening;
    private final int[] openingStarts;

    /**
     * @param seed what everything is drawn from
     * @param loans how many, at least 1
     * @param first the first business date
     * @param months for how long, at least 1
     */
    public Portfolio(long seed, int loans, LocalDate first, int months) {
        if (loans < 1 || months < 1) {
            throw new IllegalArgumentException("loans and months must be at least 1");
        }
        this.seed = seed;
        this.first = first;
        this.last = first.plusMonths(months).minusDays(1);
        this.book = new LoanBook(seed, loans, first, months);
        this.openingStarts = new int[book.openingDays() + 1];
        this.byOpening = sortedByOpening(loans);
    }

    /** How many business dates it spans. */
    public int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    /** How many people borrow. */
    public int customers() {
        return book.customers().count();
    }

    /** Every business date from the first to the last, facts or not. Each day must be read before the next. */
    @Override
    public Iterator<Day> iterator() {
        Agenda agenda = new Agenda();
        return new Iterator<>() {
            private LocalDate next = first;

            @Override
            public boolean hasNext() {
                return !next.isAfter(last);
            }

            @Override
            public Day next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the portfolio ends on " + last);
                }
                LocalDate day = next;
                next = day.plusDays(1);
                return new Day(day, Stream.concat(openings(agenda, day), money(agenda, day)));
            }
        };
    }

    private Stream<DatedFact> openings(Agenda agenda, LocalDate day) {
        int number = (int) (day.toEpochDay() - first.toEpochDay());
        if (number >= book.openingDays()) {
            return Stream.empty();
        }
        return IntStream.range(openingStarts[number], openingStarts[number + 1])
                .map(i -> byOpening[i])
                .boxed()
                .flatMap(loan -> opening(agenda, loan));
    }

    private Stream<DatedFact> opening(Agenda agenda, int index) {
        Loan loan = book.loan(index);
        LoanLife life = new LoanLife(seed, loan);
        agenda.note(life.planned(1), index, 1);
        if (!book.firstOfCustomer(index)) {
            return life.opening();
        }
        DatedFact contact = new DatedFact(
                Customers.id(loan.customer()) + "/contact",
                loan.opened(),
                book.customers().contact(loan.customer(), loan.opened()));
        return Stream.concat(Stream.of(contact), life.opening());
    }

    private Stream<DatedFact> money(Agenda agenda, LocalDate day) {
        return Stream.of(day).flatMap(d -> agenda.take(d).boxed()).flatMap(entry -> told(agenda, day, entry));
    }

    private Stream<DatedFact> told(Agenda agenda, LocalDate day, long entry) {
        int index = Agenda.loan(entry);
        int number = Agenda.instalment(entry);
        LoanLife life = new LoanLife(seed, book.loan(index));
        if (day.equals(life.planned(number))) {
            life.instalment(number).forEach(fact -> agenda.note(fact.date(), index, number));
            if (number < life.loan().terms()) {
                agenda.note(life.planned(number + 1), index, number + 1);
            }
            return Stream.empty();
        }
        return life.instalment(number).stream().filter(fact -> fact.date().equals(day));
    }

    private int[] sortedByOpening(int loans) {
        for (int loan = 0; loan < loans; loan++) {
            openingStarts[book.openingDay(loan) + 1]++;
        }
        for (int day = 1; day < openingStarts.length; day++) {
            openingStarts[day] += openingStarts[day - 1];
        }
        int[] sorted = new int[loans];
        int[] at = openingStarts.clone();
        for (int loan = 0; loan < loans; loan++) {
            sorted[at[book.openingDay(loan)]++] = loan;
        }
        return sorted;
    }
}
