package io.duepath.legal.document;

import java.util.Objects;

/**
 * A printed paper.
 *
 * @param templates SHA-256 over the templates it was made with
 */
public record Print(Bytes content, String templates) {

    public Print {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(templates, "templates");
    }
}
