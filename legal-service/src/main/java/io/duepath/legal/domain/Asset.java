package io.duepath.legal.domain;

import io.duepath.legal.procedure.AssetKind;
import java.util.Objects;

/**
 * Something a measure can lie on.
 *
 * @param description what it is, in words that name no person
 * @param reference where it is registered or kept
 */
public record Asset(String id, AssetKind kind, String description, String reference) {

    public Asset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(reference, "reference");
    }
}
