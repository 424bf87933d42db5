package io.duepath.legal.http;

import io.duepath.legal.domain.Asset;
import java.util.Set;

/** An asset, and whether a measure lies on it. */
record AssetView(String id, String kind, String description, String reference, boolean frozen) {

    static AssetView of(Asset asset, Set<String> frozen) {
        return new AssetView(
                asset.id(),
                asset.kind().toString(),
                asset.description(),
                asset.reference(),
                frozen.contains(asset.id()));
    }
}
