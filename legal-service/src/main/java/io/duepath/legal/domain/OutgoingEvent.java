package io.duepath.legal.domain;

import io.duepath.model.event.LoanFact;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out.
 *
 * @param eventId the same at every repeat
 * @param causationId the command event that led to it
 */
public record OutgoingEvent(
        String eventId,
        LocalDate on,
        String causationId,
        @Nullable String traceParent,
        LoanFact event) {}
