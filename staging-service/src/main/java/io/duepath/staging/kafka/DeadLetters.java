package io.duepath.staging.kafka;

import io.duepath.model.event.LoanFact;
import io.duepath.model.fault.DeadLetterCause;
import io.duepath.model.fault.DeadLettered;
import io.duepath.model.fault.Origin;
import io.duepath.model.loan.LoanId;
import io.duepath.model.wire.Envelope;
import io.duepath.model.wire.Json;
import org.jspecify.annotations.Nullable;

/** Words what staging sets aside. */
final class DeadLetters {

    private DeadLetters() {}

    static Origin origin(String topic, int partition, long offset) {
        return new Origin("loan-events", topic, partition, offset, null);
    }

    static DeadLettered of(
            @Nullable Envelope<?> event,
            DeadLetterCause cause,
            String detail,
            Origin origin,
            @Nullable String kept,
            boolean parked) {
        LoanId loanId = event != null && event.data() instanceof LoanFact fact ? fact.loanId() : null;
        return new DeadLettered(
                loanId,
                cause,
                detail,
                origin,
                event == null ? null : event.id(),
                event == null ? null : event.type().name(),
                event == null ? null : Json.mapper().writeValueAsString(event.data()),
                kept,
                parked);
    }
}
