package io.duepath.legal.domain;

import java.time.Instant;
import java.util.List;

/** A case with its history, oldest entry first. */
public record CaseDossier(StoredCase stored, List<Line> history) {

    public CaseDossier {
        history = List.copyOf(history);
    }

    /**
     * An entry as it is kept.
     *
     * @param evidence the id of the event it rests on
     */
    public record Line(int sequence, CaseEntry entry, String evidence, Instant recordedAt) {}
}
