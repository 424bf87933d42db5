package io.duepath.notifier.contact;

import io.duepath.model.command.ContactRequested;
import io.duepath.model.loan.CommandId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command without an end.
 *
 * @param request the command in its highest revision so far
 * @param causationId the event that brought it
 * @param traceParent that event's trace context
 * @param since when it arrived
 * @param notBefore when the gate wants to be asked again; null while the command waits for its roll
 */
public record Waiting(
        ContactRequested request,
        String causationId,
        @Nullable String traceParent,
        Instant since,
        @Nullable Instant notBefore) {

    /**
     * The order in which a customer's commands are decided where a cap lets only some of them through, the same in every
     * replay: the loan longest overdue first, then the older date, then the id.
     */
    static final Comparator<Waiting> ORDER = Comparator.comparingInt(
                    (Waiting w) -> -w.request().because().dpd())
            .thenComparing(w -> w.request().businessDate())
            .thenComparing(Waiting::commandId);

    public Waiting {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(causationId, "causationId");
        Objects.requireNonNull(since, "since");
    }

    /** Which command it is. */
    public CommandId commandId() {
        return request.commandId();
    }

    Waiting deferredUntil(Instant until) {
        return new Waiting(request, causationId, traceParent, since, until);
    }
}
