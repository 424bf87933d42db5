package io.duepath.staging.domain;

import io.duepath.model.event.HoldKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A hold as far as it is known: its placing, its release, or both, in whichever order they came. */
public record Hold(@Nullable Placing placing, @Nullable LocalDate releasedOn) {

    /** The newest placing; {@code until} is not included. */
    public record Placing(
            HoldKind kind, LocalDate from, @Nullable LocalDate until, int revision) {}

    /** The first day without the hold: the earlier of {@code until} and the release; null while it is open-ended. */
    public @Nullable LocalDate end() {
        LocalDate until = placing == null ? null : placing.until;
        if (until == null || releasedOn == null) {
            return until == null ? releasedOn : until;
        }
        return until.isBefore(releasedOn) ? until : releasedOn;
    }

    /** Whether it holds on a day. */
    boolean covers(LocalDate day) {
        LocalDate end = end();
        return placing != null && !day.isBefore(placing.from) && (end == null || day.isBefore(end));
    }
}
