package io.duepath.legal.http;

import io.duepath.legal.domain.CaseDossier;
import io.duepath.legal.domain.CaseEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A case with its history, oldest first. */
record DossierView(CaseView current, List<Line> history) {

    /** Who did what, when, why and on what evidence (the id of an event). */
    record Line(
            int sequence,
            String action,
            LocalDate on,
            String actor,
            String reason,
            String cause,
            String policyVersion,
            String evidence,
            Instant recordedAt) {

        static Line of(CaseDossier.Line line) {
            CaseEntry entry = line.entry();
            return new Line(
                    line.sequence(),
                    entry.action().name(),
                    entry.on(),
                    entry.actor(),
                    entry.reason(),
                    entry.cause(),
                    entry.policyVersion(),
                    line.evidence(),
                    line.recordedAt());
        }
    }

    static DossierView of(CaseDossier dossier) {
        return new DossierView(
                CaseView.of(dossier.stored()),
                dossier.history().stream().map(Line::of).toList());
    }
}
