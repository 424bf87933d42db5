package io.duepath.staging.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How overdue a loan is at the end of a day.
 *
 * @param pastDueDays calendar days since the oldest overdue due date, 0 if nothing is overdue
 * @param dpd {@code pastDueDays} less grace and payment holidays, not below 0; buckets and steps use it
 * @param holidayDays days of payment holidays since that due date
 * @param arrearsMinor open rest of all overdue instalments, in minor units
 * @param oldestUnmet due date of the oldest unmet instalment, overdue or not; null if all are met
 * @param bucket the ladder's bucket of {@code dpd}
 * @param daysRun whether the next day adds one to {@code dpd}, as far as is known today
 */
public record Position(
        int pastDueDays,
        int dpd,
        int holidayDays,
        long arrearsMinor,
        @Nullable LocalDate oldestUnmet,
        String bucket,
        boolean daysRun) {

    /** Nothing is overdue and nothing can become so: the loan has ended or owes nothing. */
    public static final Position NONE = new Position(0, 0, 0, 0, null, BucketLadder.CURRENT, false);
}
