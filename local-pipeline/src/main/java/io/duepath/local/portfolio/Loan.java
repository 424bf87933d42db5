package io.duepath.local.portfolio;

import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * The terms of one loan and the habit of its borrower.
 *
 * @param index its place in the portfolio, from 0
 * @param customer the place of its borrower among the customers
 * @param opened the day it starts
 * @param firstMonth the month of its first instalment
 * @param dueDay the day of the month its instalments fall due, or the month's last if it is shorter
 * @param terms how many monthly instalments
 * @param principal all it owes, in minor units
 * @param allocates whether the core says which instalment a payment is for
 * @param stopsAt the first instalment a roller does not pay; 0 for everyone else
 * @param slipsAt the first instalment that is late with one who falls behind; 0 for everyone else
 * @param behind how many days late it is, and each one after it
 * @param returnsAfter days after that due date on which a roller pays everything; 0 for never
 */
record Loan(
        int index,
        int customer,
        LocalDate opened,
        YearMonth firstMonth,
        int dueDay,
        int terms,
        long principal,
        Habit habit,
        boolean allocates,
        int stopsAt,
        int slipsAt,
        int behind,
        int returnsAfter) {

    LoanId id() {
        return new LoanId(String.format(Locale.ROOT, "L-%07d", index + 1));
    }

    LocalDate due(int instalment) {
        YearMonth month = firstMonth.plusMonths(instalment - 1L);
        return month.atDay(Math.min(dueDay, month.lengthOfMonth()));
    }

    /** All instalments are equal; the last takes what rounding leaves. */
    long amount(int instalment) {
        long each = (principal + terms - 1) / terms;
        return instalment < terms ? each : principal - each * (terms - 1);
    }

    boolean isLate(int instalment) {
        return slipsAt > 0 && instalment >= slipsAt;
    }

    boolean stops() {
        return stopsAt > 0;
    }

    boolean returns() {
        return returnsAfter > 0;
    }

    /** The day a roller pays everything that is due by then. */
    LocalDate returnDay() {
        return due(stopsAt).plusDays(returnsAfter);
    }
}
