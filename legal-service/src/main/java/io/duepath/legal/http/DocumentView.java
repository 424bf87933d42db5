package io.duepath.legal.http;

import io.duepath.legal.document.DocumentCard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A paper of a case without its file. */
record DocumentView(
        String documentId,
        String kind,
        String language,
        String fileName,
        int size,
        String sha256,
        String templates,
        int revision,
        String status,
        String draftedBy,
        Instant draftedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static DocumentView of(DocumentCard card) {
        return new DocumentView(
                card.id(),
                card.kind().toString(),
                card.tongue().tag(),
                card.fileName(),
                card.size(),
                card.sha256(),
                card.templates(),
                card.revision(),
                card.status().toString(),
                card.draftedBy(),
                card.draftedAt(),
                card.decidedBy(),
                card.decidedAt(),
                card.reason());
    }
}
