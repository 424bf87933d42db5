package io.duepath.staging.kafka;

import io.duepath.model.fault.DeadLetterCause;
import io.duepath.model.fault.Origin;
import io.duepath.model.wire.Envelope;
import io.duepath.staging.domain.Reception;
import io.duepath.staging.kafka.StagingMetrics.End;

/** Sets a fact aside if the loan could not take it in, and says how the fact ended. */
final class Receptions {

    private Receptions() {}

    static End end(
            Reception reception,
            String loanId,
            Envelope<?> event,
            Origin origin,
            Emitter.Cause cause,
            Emitter emitter) {
        if (reception instanceof Reception.Conflict conflict) {
            var letter = DeadLetters.of(
                    event, DeadLetterCause.CONFLICT, "other content is kept", origin, conflict.kept(), false);
            emitter.emit(letter, loanId, cause);
            return End.CONFLICTING;
        }
        if (reception instanceof Reception.OtherCurrency other) {
            String detail = "the loan is in " + other.loanCurrency();
            emitter.emit(
                    DeadLetters.of(event, DeadLetterCause.CURRENCY_MISMATCH, detail, origin, null, false),
                    loanId,
                    cause);
            return End.DEAD_LETTERED;
        }
        return reception instanceof Reception.Repeated ? End.REPEATED : End.APPLIED;
    }
}
