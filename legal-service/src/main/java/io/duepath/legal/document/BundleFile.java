package io.duepath.legal.document;

import java.util.Objects;

/** A file of a bundle. */
public record BundleFile(String path, Bytes content) {

    public BundleFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
    }
}
