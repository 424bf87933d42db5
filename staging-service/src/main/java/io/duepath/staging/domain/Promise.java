package io.duepath.staging.domain;

import io.duepath.model.report.PromiseOutcome;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A promise to pay, and what was last told about how it ended. */
public record Promise(
        LocalDate madeOn,
        long minor,
        Currency currency,
        LocalDate by,
        int revision,
        @Nullable PromiseOutcome told,
        long toldMinor) {

    /** The same promise after its outcome was told. */
    public Promise telling(PromiseOutcome outcome, long receivedMinor) {
        return new Promise(madeOn, minor, currency, by, revision, outcome, receivedMinor);
    }
}
