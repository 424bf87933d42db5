package io.duepath.legal.document;

import java.util.Objects;

/** A paper with its file. */
public record StoredDocument(DocumentCard card, Bytes content) {

    public StoredDocument {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(content, "content");
    }
}
