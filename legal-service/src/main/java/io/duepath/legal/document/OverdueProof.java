package io.duepath.legal.document;

import io.duepath.model.command.Because;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the days past due follow from the oldest due date that is unmet: the day after it is day 1, and grace and payment
 * holidays are taken off.
 *
 * @param pastDue days between that date and the day of the figures
 * @param deducted days that do not count
 * @param counted days past due by the treatment policy
 */
public record OverdueProof(@Nullable LocalDate oldestUnmet, LocalDate asOf, long pastDue, long deducted, long counted) {

    /**
     * The proof of a case.
     *
     * @throws IllegalArgumentException if its figures contradict each other
     */
    public static OverdueProof of(CaseFacts facts) {
        Because because = facts.because();
        LocalDate oldest = because.oldestUnmetDueDate();
        long days = oldest == null ? 0 : ChronoUnit.DAYS.between(oldest, facts.asOf());
        if (days != because.pastDueDays() || because.dpd() > days) {
            throw new IllegalArgumentException("days past due do not follow from the oldest due date");
        }
        return new OverdueProof(oldest, facts.asOf(), days, days - because.dpd(), because.dpd());
    }
}
