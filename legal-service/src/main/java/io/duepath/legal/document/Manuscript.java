package io.duepath.legal.document;

import java.util.List;
import java.util.Objects;

/** All that a paper is made from. The same manuscript is always the same paper. */
public record Manuscript(
        DocumentKind kind, Tongue tongue, CaseFacts facts, DeskFields fields, List<EvidenceItem> evidence) {

    public Manuscript {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(tongue, "tongue");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(fields, "fields");
        evidence = List.copyOf(evidence);
    }
}
