package io.duepath.model.report;

import io.duepath.model.Message;
import io.duepath.model.loan.CustomerId;
import io.duepath.model.loan.LoanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How overdue a loan is as of a date; readers continue the count while {@code daysRun}. */
public record LoanStatus(
        LoanId loanId,
        @Nullable CustomerId customerId,
        LocalDate asOf,
        LoanState state,
        int dpd,
        int pastDueDays,
        BigDecimal arrears,
        @Nullable Currency currency,
        @Nullable LocalDate oldestUnmetDueDate,
        String bucket,
        int episode,
        int graceDays,
        int holidayDays,
        boolean daysRun)
        implements Message {

    public LoanStatus {
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(arrears, "arrears");
        Objects.requireNonNull(bucket, "bucket");
        Figures.check(dpd, pastDueDays, episode, graceDays, holidayDays);
        arrears = Figures.amount(arrears, currency);
    }
}
