package io.duepath.legal.domain;

import java.time.Instant;
import java.util.List;

/** A case with all that stands about it and its history, oldest entry first. */
public record CaseDossier(Standing standing, List<Line> history) {

    public CaseDossier {
        history = List.copyOf(history);
    }

    /** The case as it is kept. */
    public StoredCase stored() {
        return standing.stored();
    }

    /**
     * An entry as it is kept.
     *
     * @param state where the case stood after it
     * @param evidence the id of the event or document it rests on; empty if there is none
     */
    public record Line(int sequence, CaseEntry entry, CaseState state, String evidence, Instant recordedAt) {}
}
