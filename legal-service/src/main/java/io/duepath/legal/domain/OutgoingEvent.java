package io.duepath.legal.domain;

import io.duepath.model.Message;
import io.duepath.model.loan.LoanId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out.
 *
 * @param eventId the same at every repeat
 * @param causationId what led to it: the command's event, or an act of the desk
 */
public record OutgoingEvent(
        String eventId,
        LoanId loanId,
        LocalDate on,
        String causationId,
        @Nullable String traceParent,
        Message event) {}
