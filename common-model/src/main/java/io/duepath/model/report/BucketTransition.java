package io.duepath.model.report;

import io.duepath.model.Message;
import io.duepath.model.loan.LoanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A loan moved from one bucket to another on a day. */
public record BucketTransition(
        String transitionId,
        LoanId loanId,
        String from,
        String to,
        LocalDate date,
        String cause,
        int episode,
        int dpd,
        int pastDueDays,
        BigDecimal arrears,
        @Nullable Currency currency)
        implements Message {

    public BucketTransition {
        Objects.requireNonNull(transitionId, "transitionId");
        Objects.requireNonNull(loanId, "loanId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(arrears, "arrears");
        Figures.check(episode, dpd, pastDueDays);
        arrears = Figures.amount(arrears, currency);
    }
}
