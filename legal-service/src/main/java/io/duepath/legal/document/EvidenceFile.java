package io.duepath.legal.document;

import io.duepath.model.loan.CaseId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A file the desk handed in.
 *
 * @param title the desk's words for it
 * @param mediaType one of those that are taken
 */
public record EvidenceFile(
        String id,
        CaseId caseId,
        EvidenceItem.Kind kind,
        String title,
        String mediaType,
        int size,
        String sha256,
        String addedBy,
        Instant addedAt) {

    public EvidenceFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(addedBy, "addedBy");
        Objects.requireNonNull(addedAt, "addedAt");
    }

    /** A name for it that needs nothing of what was typed. */
    public String fileName() {
        return kind + "." + sha256.substring(0, 8) + "."
                + mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
