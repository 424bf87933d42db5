package io.duepath.legal.document;

import java.util.List;

/** Writes the page that a reader of a bundle opens first. */
@FunctionalInterface
public interface BundleIndex {

    /** The page for these contents, listing these files. */
    Bytes write(BundleContents contents, List<BundleFile> files);
}
