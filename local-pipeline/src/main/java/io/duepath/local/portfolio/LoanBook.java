package io.duepath.local.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SplittableRandom;

/** Draws the terms of each loan from the seed alone, in any order and as often as asked. */
final class LoanBook {

    private static final int[] TERMS = {12, 12, 18, 24, 24, 36, 36, 36, 48, 60};
    private static final int[] USUAL_DUE_DAYS = {5, 10, 15, 25};
    /** A step of the golden ratio spreads the habits evenly, so that a small portfolio has each of them too. */
    private static final double GOLDEN = 0.6180339887498949;

    /** Of a hundred who fall behind; the others do by two months. */
    private static final int ONE_MONTH_BEHIND = 55;

    private final long seed;
    private final LocalDate first;
    private final int openingDays;
    private final int stopsWithin;
    private final double habitStart;
    private final Customers customers;

    LoanBook(long seed, int loans, LocalDate first, int months) {
        this.seed = seed;
        this.first = first;
        this.openingDays = Math.max(1, Math.max(1, months / 6) * 30 - 1);
        this.stopsWithin = Math.max(1, months - 4);
        this.habitStart = Draw.HABIT.of(seed, -1, 0).nextDouble();
        this.customers = new Customers(seed, loans);
    }

    int openingDays() {
        return openingDays;
    }

    /** On which day of the portfolio the loan opens, from 0. */
    int openingDay(int index) {
        return Draw.OPENING.of(seed, index, 0).nextInt(openingDays);
    }

    Customers customers() {
        return customers;
    }

    /** Whether no other loan of the same customer opens before. */
    boolean firstOfCustomer(int index) {
        int customer = customers.of(index);
        int day = openingDay(index);
        for (int other = customers.firstLoan(customer); other < customers.firstLoan(customer + 1); other++) {
            int otherDay = openingDay(other);
            if (otherDay < day || (otherDay == day && other < index)) {
                return false;
            }
        }
        return true;
    }

    Loan loan(int index) {
        SplittableRandom random = Draw.TERMS.of(seed, index, 0);
        LocalDate opened = first.plusDays(openingDay(index));
        int terms = TERMS[random.nextInt(TERMS.length)];
        int dueDay = dueDay(random);
        long principal = 1_000L * (3_000 + random.nextInt(27_000));
        boolean allocates = random.nextInt(4) == 0;
        int turnsAt = 1 + random.nextInt(Math.min(terms, stopsWithin));
        int returnsAfter = random.nextInt(100) < 45 ? 93 + random.nextInt(40) : 0;
        int behind = random.nextInt(100) < ONE_MONTH_BEHIND ? 25 + random.nextInt(8) : 55 + random.nextInt(10);
        double place = habitStart + index * GOLDEN;
        Habit habit = Habit.at((int) (100 * (place - Math.floor(place))));
        boolean stops = habit == Habit.ROLLER;
        boolean slips = habit == Habit.BEHIND;
        return new Loan(
                index,
                customers.of(index),
                opened,
                firstMonth(opened, dueDay),
                dueDay,
                terms,
                principal,
                habit,
                allocates,
                stops ? turnsAt : 0,
                slips ? turnsAt : 0,
                slips ? behind : 0,
                stops ? returnsAfter : 0);
    }

    /** A quarter on the 1st, a tenth each on four usual days, the rest anywhere. */
    private static int dueDay(SplittableRandom random) {
        int of100 = random.nextInt(100);
        if (of100 < 25) {
            return 1;
        }
        return of100 < 65 ? USUAL_DUE_DAYS[(of100 - 25) / 10] : 1 + random.nextInt(31);
    }

    /** The first instalment falls due at least twenty days after the opening. */
    private static YearMonth firstMonth(LocalDate opened, int dueDay) {
        LocalDate earliest = opened.plusDays(20);
        YearMonth month = YearMonth.from(earliest);
        return month.atDay(Math.min(dueDay, month.lengthOfMonth())).isBefore(earliest) ? month.plusMonths(1) : month;
    }
}
