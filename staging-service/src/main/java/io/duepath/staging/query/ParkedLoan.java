package io.duepath.staging.query;

import io.duepath.model.fault.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan on which the engine failed.
 *
 * @param since the business date of that
 * @param cause a code
 * @param detail how it failed, last time it was tried
 * @param queued how many facts wait, the one that failed among them
 * @param origin where the record came in that it failed on
 */
public record ParkedLoan(
        String loanId,
        @Nullable LocalDate since,
        String cause,
        String detail,
        int queued,
        @Nullable Origin origin) {}
