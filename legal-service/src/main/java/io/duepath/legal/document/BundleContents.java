package io.duepath.legal.document;

import io.duepath.legal.domain.CaseDossier;
import java.util.List;
import java.util.Objects;

/**
 * What a bundle shows of a case.
 *
 * @param papers those that are approved
 * @param files what the desk handed in
 * @param steps the case's own history
 */
public record BundleContents(
        CaseFacts facts,
        LoanHistory history,
        List<StoredDocument> papers,
        List<EvidenceFile> files,
        List<CaseDossier.Line> steps) {

    public BundleContents {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(history, "history");
        papers = List.copyOf(papers);
        files = List.copyOf(files);
        steps = List.copyOf(steps);
    }
}
