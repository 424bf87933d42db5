package io.duepath.model.fault;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a message came in: a door, and the place within it as far as known. */
public record Origin(
        String door,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        @Nullable Long line) {

    public Origin {
        Objects.requireNonNull(door, "door");
    }
}
