package io.duepath.legal.http;

import io.duepath.legal.document.EvidenceFile;
import java.time.Instant;

/** A piece of evidence the desk handed in, without its file. */
record EvidenceView(
        String evidenceId,
        String kind,
        String title,
        String mediaType,
        int size,
        String sha256,
        String addedBy,
        Instant addedAt) {

    static EvidenceView of(EvidenceFile file) {
        return new EvidenceView(
                file.id(),
                file.kind().toString(),
                file.title(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.addedBy(),
                file.addedAt());
    }
}
